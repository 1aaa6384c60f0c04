package vn.thamtra.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Stamp;

/**
 * How many durable records a second, and how long each waits. Arguments: JDBC URL, user, password, clients, seconds, bytes
 * of an answer. Run it with the test class path: {@code java -cp … src/bench/java/vn/thamtra/bench/AppendBench.java …}.
 */
public final class AppendBench {
    private final Ledger ledger;
    private final byte[] answer;

    private AppendBench(Ledger ledger, int answerBytes) {
        this.ledger = ledger;
        this.answer = "{\"outcome\":\"SUPPLEMENT\",\"reasons\":[]}"
                .repeat(answerBytes / 36 + 1)
                .substring(0, answerBytes)
                .getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws Exception {
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(args[0]);
            database.setUsername(args[1]);
            database.setPassword(args[2]);
            Flyway.configure().dataSource(database).load().migrate();
            try (Ledger ledger = new Ledger(database, Clock.systemUTC(), new Idempotency(database))) {
                AppendBench bench = new AppendBench(ledger, Integer.parseInt(args[5]));
                int clients = Integer.parseInt(args[3]);
                bench.run(clients, 3);
                bench.run(clients, Integer.parseInt(args[4]));
            }
        }
    }

    private void run(int clients, int seconds) throws Exception {
        long start = System.nanoTime();
        long[] waits = waits(clients, start + seconds * 1_000_000_000L);
        double elapsed = (System.nanoTime() - start) / 1e9;
        Arrays.sort(waits);
        System.out.printf(
                "%d clients: %.0f records/s, p50 %.2f ms, p99 %.2f ms, max %.1f ms%n",
                clients, waits.length / elapsed, at(waits, 0.5), at(waits, 0.99), at(waits, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private long[] waits(int clients, long end) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> appendUntil(end)));
            }
            List<Long> waits = new ArrayList<>();
            for (Future<List<Long>> done : running) {
                waits.addAll(done.get());
            }
            return waits.stream().mapToLong(Long::longValue).toArray();
        } finally {
            threads.shutdown();
        }
    }

    private List<Long> appendUntil(long end) {
        List<Long> waits = new ArrayList<>();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            Appended appended = ledger.append(record(ledger.stamp())).join();
            if (!(appended instanceof Appended.Stored)) {
                throw new IllegalStateException(appended.toString());
            }
            waits.add(System.nanoTime() - before);
        }
        return waits;
    }

    private NewRecord record(Stamp stamp) {
        Labels labels = new Labels(
                "prov-legal-reporter-recognition", "SUPPLEMENT", "H42.10-" + stamp.id(), Instant.EPOCH);
        byte[] request = ("{\"dossierCode\":\"" + stamp.id() + "\",\"facts\":{" + "\"fact\":true,".repeat(80) + "}}")
                .getBytes(StandardCharsets.UTF_8);
        return new NewRecord(stamp, "sha256:" + "0".repeat(64), request, answer, labels, "bench", null);
    }
}
