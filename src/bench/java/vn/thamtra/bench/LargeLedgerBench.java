package vn.thamtra.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * What grows with a ledger on PostgreSQL: how long lists, filters, explanations, proofs, appending and a start take with
 * 100,000 recorded decisions and with ten times as many, and how much of the database each looks at. The first are recorded
 * by the service; the others are copies of them, made in SQL, each whole with an id, a time, an answer and a leaf of its own, so that
 * the service takes them for its records and grows its tree over them. Arguments: how many times as many; options of the
 * server's JVM begin with a dash.
 */
public final class LargeLedgerBench {
    private static final int RECORDED = Integer.getInteger("bench.recorded", 100_000);
    private static final int WARM = 12;
    private static final int CALLS = 25;
    private static final int APPENDED = 4_000;
    private static final Path PLANS = Path.of("target", "bench");

    private final ThrowawayPostgres postgres;
    private final ServerProcess server;
    private final Administrator administrator;
    private final Bars bars = new Bars();
    private final List<String> ids = new ArrayList<>();

    private LargeLedgerBench(ThrowawayPostgres postgres, ServerProcess server) {
        this.postgres = postgres;
        this.server = server;
        this.administrator = new Administrator(server);
    }

    public static void main(String[] args) throws Exception {
        List<String> options =
                Arrays.stream(args).filter(arg -> arg.startsWith("-")).toList();
        int times = Arrays.stream(args)
                .filter(arg -> arg.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(10);
        try (ThrowawayPostgres postgres = ThrowawayPostgres.start(
                                "-c session_preload_libraries=auto_explain -c auto_explain.log_analyze=on"
                                        + " -c auto_explain.log_buffers=on -c auto_explain.log_timing=off"
                                        + " -c shared_buffers=1GB -c max_wal_size=8GB")
                        .orElseThrow(() ->
                                new IllegalStateException("PostgreSQL is not installed under /usr/lib/postgresql"));
                ServerProcess server = ServerProcess.start(options, postgres.settings(Administrator.SETTING))) {
            new LargeLedgerBench(postgres, server).measure(times);
        }
    }

    /** What one call takes, in milliseconds of the clock and of the processor, and pages of the database it looks at. */
    private record Cost(double millis, double processor, long pages) {}

    private void measure(int times) throws Exception {
        administrator.record(RECORDED - APPENDED);
        Map<String, Cost> few = costs(RECORDED);
        server.stop();
        multiply(times);
        server.restart();
        Map<String, Cost> many = costs((long) RECORDED * times + APPENDED);
        System.out.printf(
                Locale.ROOT, "%n%-58s %31s %31s%n", "", "with " + RECORDED, "with " + (long) RECORDED * times);
        System.out.printf(
                "%-58s %9s %9s %11s %9s %9s %11s%n", "", "ms", "processor", "pages", "ms", "processor", "pages");
        few.forEach((name, cost) -> tell(name, cost, Objects.requireNonNull(many.get(name))));
        bars.print();
    }

    private void tell(String name, Cost few, Cost many) {
        System.out.printf(
                Locale.ROOT,
                "%-58s %9.2f %9.2f %11d %9.2f %9.2f %11d%n",
                name,
                few.millis(),
                few.processor(),
                few.pages(),
                many.millis(),
                many.processor(),
                many.pages());
        bars.atMost(name + ", processor", many.processor() / few.processor(), 2);
        if (few.pages() > 0) {
            bars.atMost(name + ", pages", (double) many.pages() / few.pages(), 2);
        }
    }

    /** Those who follow the log look at everything before anything is measured. */
    private void awaitFollowers(long size) throws Exception {
        String behind = "select (select next_index from record_index_head) < " + size
                + " or (select next_index from row_use_head) < " + size
                + " or (select coalesce(max(next_index), 0) from record_span) <= " + size + " - 1000";
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(30);
        while (query(behind).equals("t") && System.nanoTime() < end) {
            Thread.sleep(500);
        }
    }

    /** @param size of the ledger, once some were appended */
    private Map<String, Cost> costs(long size) throws Exception {
        Map<String, Cost> costs = new LinkedHashMap<>();
        costs.put("start", start());
        costs.put("append", append());
        awaitFollowers(size);
        execute("vacuum analyze");
        Map<String, List<String>> all = asked();
        for (int i = 0; i < WARM; i++) {
            for (List<String> paths : all.values()) {
                administrator.ask(paths.get(i % paths.size()));
            }
        }
        for (Map.Entry<String, List<String>> asked : all.entrySet()) {
            costs.put(asked.getKey(), cost(asked.getKey(), asked.getValue()));
        }
        return costs;
    }

    /** What is asked for, and in which ways by turns. */
    private Map<String, List<String>> asked() throws Exception {
        long size = Long.parseLong(query("select size from ledger_head"));
        ids.clear();
        for (int i = 0; i < CALLS; i++) {
            ids.add(query("select id from ledger_record where leaf_index = " + size / CALLS * i));
        }
        String from = query("select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from"
                + " ledger_record where leaf_index = " + size / 2);
        String to = query("select to_char(recorded_at at time zone 'UTC' + interval '2 s', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from"
                + " ledger_record where leaf_index = " + size / 2);
        String next = administrator.get("/v1/decisions?limit=50").path("next").asString();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        String list = "/v1/decisions?limit=50";
        asked.put("list", List.of(list));
        asked.put("list, the next page", List.of(list + "&cursor=" + encoded(next)));
        asked.put("list of a procedure", List.of(list + "&procedure=prov-legal-reporter-recognition"));
        asked.put("list of an outcome", List.of(list + "&outcome=REFUSE"));
        asked.put("list of a procedure and an outcome", List.of(list + "&procedure=prov-legal-reporter-recognition&outcome=REFUSE"));
        asked.put("list of a procedure and an outcome it never has", List.of(list + "&" + never()));
        asked.put("list of a dossier", List.of(list + "&dossierCode=H42.10-777"));
        asked.put("list of a caller", List.of(list + "&caller=" + query("select min(caller) from ledger_record")));
        asked.put("list of a caller who recorded nothing", List.of(list + "&caller=01926f6e-0000-7000-8000-000000000000"));
        asked.put("list of a rulebook that decided nothing", List.of(list + "&rulebook=sha256:" + "0".repeat(64)));
        asked.put("list of two seconds in the middle", List.of(list + "&from=" + from + "&to=" + to));
        asked.put("list since the middle", List.of(list + "&from=" + from));
        asked.put("list until the middle", List.of(list + "&to=" + from));
        asked.put("list since the middle of a kind", List.of(list + "&kind=BREACH&from=" + from));
        asked.put("list of a kind", List.of(list + "&kind=BREACH"));
        asked.put("list of what is late", List.of(list + "&late=true"));
        asked.put("list of a rule", List.of(list + "&rule=R-P1-07"));
        asked.put("list of an article", List.of(list + "&article=" + encoded("854/QĐ-UBND")));
        asked.put("list of an article and a clause it has not", List.of(list + "&article=" + encoded("854/QĐ-UBND") + "&clause=" + encoded("Điều 999")));
        asked.put("decision", of("/v1/decisions/%s"));
        asked.put("explanation", of("/v1/decisions/%s/explanation"));
        asked.put("evidence", of("/v1/decisions/%s/evidence"));
        asked.put("proof", proofs("/v1/ledger/proof?index=%d&size=" + size, size));
        asked.put("consistency proof", proofs("/v1/ledger/consistency?from=%d&to=" + size, size));
        asked.put("checkpoint", List.of("/v1/ledger/checkpoint"));
        asked.put("due", List.of("/v1/due"));
        asked.put("hits of rows", List.of("/v1/rules/hits"));
        asked.put("page of decisions", List.of("/decisions"));
        asked.put("page of what is due", List.of("/due"));
        asked.put("page of the ledger", List.of("/ledger"));
        return asked;
    }

    private String never() throws SQLException {
        return query("select 'procedure=' || p || '&outcome=' || o from (select procedure_id p, count(*) n from ledger_record"
                + " group by 1) x cross join unnest(array['ACCEPT', 'REFUSE', 'REVIEW', 'SUPPLEMENT']) o where not exists (select 1 from"
                + " ledger_record r where r.procedure_id = p and r.outcome = o) order by n desc, p, o limit 1");
    }

    private List<String> of(String path) {
        return ids.stream().map(id -> path.formatted(id)).toList();
    }

    private static List<String> proofs(String path, long size) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            paths.add(path.formatted(size / CALLS * i + 7));
        }
        return paths;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Cost cost(String name, List<String> paths) throws Exception {
        double[] millis = new double[CALLS];
        double processor = -processor();
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            administrator.ask(paths.get(i % paths.size()));
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        processor += processor();
        Arrays.sort(millis);
        return new Cost(millis[CALLS / 2], Math.max(1e3 * processor / CALLS, 0.2), pages(name, () -> administrator.ask(paths.get(paths.size() / 2))));
    }

    private double processor() throws IOException {
        return Processor.seconds(server.pid()) + Processor.seconds(postgres.pid());
    }

    private interface Call {
        void make() throws Exception;
    }

    /** Those that the queries of one call look at; their plans are kept. */
    private long pages(String name, Call call) throws Exception {
        explain(0);
        long from = Files.size(postgres.log());
        call.make();
        explain(-1);
        byte[] log = Files.readAllBytes(postgres.log());
        String told = new String(log, (int) from, log.length - (int) from, StandardCharsets.UTF_8);
        Files.createDirectories(PLANS);
        String size = query("select size from ledger_head");
        Files.writeString(PLANS.resolve("plans-" + size + "-" + name.replaceAll("\\W+", "-") + ".txt"), told);
        return Plans.pages(told);
    }

    private void explain(int millis) throws Exception {
        execute("alter system set auto_explain.log_min_duration = " + millis);
        execute("select pg_reload_conf()");
        Thread.sleep(300);
    }

    private Cost append() throws Exception {
        List<JsonNode> dossiers = Administrator.dossiers();
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            requests.add(Requests.post("/v1/evaluations", Administrator.KEY, Administrator.line(dossiers, i)));
        }
        try (Load load = new Load(server.port(), 1)) {
            load.inTurn(requests, APPENDED / 2);
            double processor = -processor();
            Round round = load.inTurn(requests, APPENDED / 2 - 1);
            processor += processor();
            long pages = pages("append", () -> load.inTurn(requests, 1));
            return new Cost(round.millis(50), 1e3 * processor / round.answered(), pages);
        }
    }

    private Cost start() throws Exception {
        server.stop();
        double ofDatabase = -Processor.seconds(postgres.pid());
        long begun = System.nanoTime();
        server.restart();
        ofDatabase += Processor.seconds(postgres.pid());
        double millis = (System.nanoTime() - begun) / 1e6;
        return new Cost(millis, 1e3 * (Processor.seconds(server.pid()) + ofDatabase), 0);
    }

    private void multiply(int times) throws Exception {
        long begun = System.nanoTime();
        long shift = Long.parseLong(query("select 1000 + ceil(1000 * extract(epoch from max(recorded_at) - min(recorded_at)))::bigint"
                + " from ledger_record where leaf_index < " + RECORDED));
        try (var connection = postgres.connect()) {
            Copies.make(connection, RECORDED, times, shift);
        }
        System.out.printf(Locale.ROOT, "copied %d times in %.0f s%n", times - 1, (System.nanoTime() - begun) / 1e9);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
