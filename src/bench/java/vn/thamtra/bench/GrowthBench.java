package vn.thamtra.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.ledger.tree.Tree;

/** What a million records cost: appending beside an empty ledger, in turns; proofs; bytes on the disk. */
public final class GrowthBench {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 31;
    private static final double ROUND_SECONDS = 0.5;
    private static final int IN_FLIGHT = 2_000;
    private static final int PROOFS = 3_000;
    private static final byte[] REQUEST =
            ("{\"facts\":{" + "\"fact\":true,".repeat(40) + "}}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER =
            "{\"outcome\":\"SUPPLEMENT\",\"reasons\":[]}".repeat(16).getBytes(StandardCharsets.UTF_8);

    private static final String KEY = "01926f6e-0000-7000-8000-000000000000";

    private final Bars bars = new Bars();
    private final long records;

    private GrowthBench(long records) {
        this.records = records;
    }

    /** Arguments: h2 or postgres for one of them only; a number of records. */
    public static void main(String[] args) throws Exception {
        List<String> given = List.of(args);
        long records = given.stream()
                .filter(word -> word.matches("[0-9]+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(1_000_000);
        GrowthBench bench = new GrowthBench(records);
        if (!given.contains("postgres")) {
            bench.h2();
        }
        if (!given.contains("h2")) {
            bench.postgres();
        }
        bench.bars.print();
    }

    private void h2() throws Exception {
        Path directory = Files.createTempDirectory("thamtra-growth");
        try {
            Base few = h2(directory.resolve("few"));
            Base many = h2(directory.resolve("many"));
            long before = Files.size(directory.resolve("many.mv.db"));
            measure("H2", few, many);
            long appended = many.appended();
            few.close();
            many.close();
            disk("H2", Files.size(directory.resolve("many.mv.db")) - before, appended);
        } finally {
            ServerProcess.delete(directory);
        }
    }

    private static Base h2(Path file) {
        String settings = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        return new Base("jdbc:h2:retry:" + file + settings, "sa");
    }

    private void postgres() throws Exception {
        Optional<ThrowawayPostgres> server = ThrowawayPostgres.start();
        if (server.isEmpty()) {
            System.out.println("PostgreSQL is not installed here");
            return;
        }
        try (ThrowawayPostgres postgres = server.get()) {
            String url = postgres.settings().get(0).replaceFirst(".*?=", "");
            Base few = new Base(url, "thamtra");
            few.sql().execute("create database many");
            Base many = new Base(url.replaceFirst("postgres$", "many"), "thamtra");
            long before = size(many);
            measure("PostgreSQL", few, many);
            many.sql().execute("checkpoint");
            disk("PostgreSQL", size(many) - before, many.appended());
            few.close();
            many.close();
        }
    }

    private static long size(Base base) {
        return base.sql().queryForObject("select pg_database_size('many')", Long.class);
    }

    private void measure(String name, Base few, Base many) throws Exception {
        few.round();
        few.round();
        long start = System.nanoTime();
        many.fill(records);
        System.out.printf("%s: %d records in %.0f s%n", name, records, (System.nanoTime() - start) / 1e9);
        List<Double> beginning = new ArrayList<>();
        List<Double> end = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            beginning.add(few.round());
            end.add(many.round());
        }
        System.out.printf(
                "%s: %.0f records/s near the beginning, %.0f after %d%n",
                name, good(beginning), good(end), records);
        bars.atLeast(name + ": rate at the end / at the beginning", good(end) / good(beginning), 0.9);
        proofs(name, many.tree);
    }

    private void proofs(String name, Tree tree) {
        long size = tree.head().size();
        Random random = new Random(1);
        long before = processorNanos();
        double[] inclusion = millis(random, size, index -> tree.inclusion(index, size).orElseThrow().hashes().size());
        double[] consistency =
                millis(random, size, from -> tree.consistency(from, size).orElseThrow().hashes().size());
        double processor = (processorNanos() - before) / 2e6 / PROOFS;
        System.out.printf("%s: a proof takes this process %.3f ms of a processor%n", name, processor);
        System.out.printf("%s: inclusion p50 %.3f p99 %.3f ms%n", name, at(inclusion, 0.5), at(inclusion, 0.99));
        System.out.printf("%s: consistency p50 %.3f p99 %.3f ms%n", name, at(consistency, 0.5), at(consistency, 0.99));
        bars.atMost(name + ": inclusion proof, ms", at(inclusion, 0.5), 1);
        bars.atMost(name + ": consistency proof, ms", at(consistency, 0.5), 1);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The first third is warming up. */
    private static double[] millis(Random random, long size, LongUnaryOperator proof) {
        double[] all = LongStream.range(0, PROOFS)
                .mapToDouble(i -> {
                    long index = (long) (random.nextDouble() * size);
                    long before = System.nanoTime();
                    proof.applyAsLong(index);
                    return (System.nanoTime() - before) / 1e6;
                })
                .skip(PROOFS / 3)
                .toArray();
        Arrays.sort(all);
        return all;
    }

    private void disk(String name, long bytes, long appended) {
        double own = REQUEST.length + ANSWER.length;
        double each = (double) bytes / appended;
        System.out.printf("%s: %.0f bytes a record on disk, of which JSON %.0f%n", name, each, own);
        bars.atMost(name + ": bytes a record beside its JSON", each - own, 2560);
    }

    /** Three rounds in four were slower: what else the machine does hits some rounds, and by chance. */
    private static double good(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() * 3 / 4);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    /** A ledger on a database of its own. */
    private static final class Base implements AutoCloseable {
        private final AtomicLong numbers = new AtomicLong();
        private final HikariDataSource database = new HikariDataSource();
        private final Ledger ledger;
        private final Tree tree;

        Base(String url, String user) {
            database.setJdbcUrl(url);
            database.setUsername(user);
            database.setPassword("");
            Flyway.configure().dataSource(database).load().migrate();
            tree = Tree.open(database);
            ledger = new Ledger(database, Clock.systemUTC(), new Idempotency(database));
        }

        JdbcTemplate sql() {
            return new JdbcTemplate(database);
        }

        long appended() {
            return tree.head().size();
        }

        void fill(long records) {
            List<CompletableFuture<Appended>> waiting = new ArrayList<>();
            for (long record = 0; record < records; record++) {
                waiting.add(ledger.append(record()));
                if (waiting.size() == IN_FLIGHT || record == records - 1) {
                    waiting.forEach(each -> stored(each.join()));
                    waiting.clear();
                }
            }
        }

        /** Records a second, of clients that wait for each. */
        double round() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                long start = System.nanoTime();
                long end = start + (long) (ROUND_SECONDS * 1e9);
                List<Future<Long>> running = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    running.add(threads.submit(() -> appendUntil(end)));
                }
                long records = 0;
                for (Future<Long> done : running) {
                    records += done.get();
                }
                return records / ((System.nanoTime() - start) / 1e9);
            } finally {
                threads.shutdown();
            }
        }

        private long appendUntil(long end) {
            long records = 0;
            while (System.nanoTime() < end) {
                stored(ledger.append(record()).join());
                records++;
            }
            return records;
        }

        private void stored(Appended appended) {
            if (!(appended instanceof Appended.Stored)) {
                throw new IllegalStateException(appended.toString());
            }
        }

        private NewRecord record() {
            Stamp stamp = ledger.stamp();
            long number = numbers.getAndIncrement();
            String dossier = "H42.10-%06d-%04d".formatted(240101 + number / 10_000, number % 10_000);
            Labels labels = new Labels("prov-legal-reporter-recognition", "SUPPLEMENT", dossier, Instant.EPOCH);
            String rulebook = "sha256:" + "0".repeat(64);
            return new NewRecord(stamp, rulebook, REQUEST, ANSWER, labels, KEY, null);
        }

        @Override
        public void close() {
            ledger.close();
            database.close();
        }
    }
}
