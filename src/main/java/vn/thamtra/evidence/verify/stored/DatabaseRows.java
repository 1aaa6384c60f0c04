package vn.thamtra.evidence.verify.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.NotRun;

/** The rows of a database, page by page, as it was when the reading began. Writes nothing. */
public final class DatabaseRows extends LedgerRows {
    private static final int PAGE = 500;

    private final Connection connection;
    private final Tables tables;

    public DatabaseRows(Connection connection) {
        this.connection = connection;
        this.tables = new Tables(connection);
    }

    /** The embedded database of a service that is not running. */
    static DatabaseRows in(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("thamtra.mv.db").toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new NotRun("không có cơ sở dữ liệu " + file, "there is no such database");
        }
        String base = file.toString().replaceAll("\\.mv\\.db$", "");
        return open("jdbc:h2:file:" + base + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "sa", "");
    }

    /**
     * User and password stand in the URL, or in the environment as the service has them. H2 would make a database where there is none, or
     * where the URL leads elsewhere than it seems to.
     */
    static DatabaseRows at(String url) throws IOException {
        boolean makes =
                url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=");
        return open(
                makes ? url + ";IFEXISTS=TRUE" : url,
                System.getenv("SPRING_DATASOURCE_USERNAME"),
                System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }

    private static DatabaseRows open(String url, @Nullable String user, @Nullable String password) throws IOException {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
            login.setProperty("password", password == null ? "" : password);
        }
        try {
            Connection connection = DriverManager.getConnection(url, login);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new DatabaseRows(connection);
        } catch (SQLException e) {
            throw new NotRun(
                    "không mở được cơ sở dữ liệu (dịch vụ đang chạy?): " + e.getMessage(),
                    "the database cannot be opened; is the service running?");
        }
    }

    @Override
    public void forEach(Consumer<Row> visitor) {
        all(Stored.LEDGER_HEAD, visitor);
        all(Stored.PUBLICATION_HEAD, visitor);
        journal(visitor);
        all(Stored.ARTEFACT, visitor);
        all(Stored.BASIS, visitor);
        records(visitor);
        all(Stored.LEDGER_NODE, visitor);
        all(Stored.API_KEY_GUARD, visitor);
        all(Stored.FLYWAY_SCHEMA_HISTORY, visitor);
    }

    @Override
    public List<String> otherTables() {
        return tables.named().stream()
                .filter(table -> Stored.named(table).isEmpty() && !Stored.OTHERS.contains(table))
                .sorted()
                .toList();
    }

    private void all(Stored table, Consumer<Row> visitor) {
        TableWalk walk = new TableWalk(tables, table);
        for (Optional<Row> row = walk.peek(); row.isPresent(); row = walk.peek()) {
            visitor.accept(row.get());
            walk.advance();
        }
    }

    /** Every entry, and after it the rows it seals; rows that no entry seals stand where none can be meant. */
    private void journal(Consumer<Row> visitor) {
        Stored.ofJournal()
                .forEach(table -> tables.rows(table, " where t.entry is null fetch first 1 rows only", List.of())
                        .forEach(visitor));
        List<TableWalk> walks = Stored.ofJournal().stream()
                .map(table -> new TableWalk(tables, table))
                .toList();
        TableWalk entries = new TableWalk(tables, Stored.JOURNAL);
        for (Optional<Row> entry = entries.peek(); entry.isPresent(); entry = entries.peek()) {
            visitor.accept(entry.get());
            entries.advance();
            sealed(walks, entry.get().number("number"), visitor);
        }
        sealed(walks, Long.MAX_VALUE, visitor);
    }

    private static void sealed(List<TableWalk> walks, long upTo, Consumer<Row> visitor) {
        for (TableWalk walk : walks) {
            for (Optional<Row> row = walk.peek();
                    row.isPresent() && row.get().number("entry") <= upTo;
                    row = walk.peek()) {
                visitor.accept(row.get());
                walk.advance();
            }
        }
    }

    /** Contents and claims are read with their records, and those without one as well. */
    private void records(Consumer<Row> visitor) {
        long from = Long.MIN_VALUE;
        List<Row> page;
        do {
            page = tables.rows(
                    Stored.LEDGER_RECORD,
                    " where leaf_index > ? order by leaf_index fetch first " + PAGE + " rows only",
                    List.of(from));
            long to = page.size() < PAGE ? Long.MAX_VALUE : page.get(PAGE - 1).number("leaf_index");
            List<Row> contents = tables.rows(
                    Stored.RECORD_CONTENT,
                    " where leaf_index > ? and leaf_index <= ? order by leaf_index",
                    List.of(from, to));
            merge(page, contents, claims(from, to), visitor);
            from = to;
        } while (from != Long.MAX_VALUE);
        tables.rows(
                        Stored.IDEMPOTENCY,
                        " where not exists (select 1 from ledger_record r where r.id = t.record_id)"
                                + " fetch first 1 rows only",
                        List.of())
                .forEach(visitor);
    }

    private Map<String, List<Row>> claims(long from, long to) {
        return tables
                .rows(
                        Stored.IDEMPOTENCY,
                        " join ledger_record r on r.id = t.record_id where r.leaf_index > ? and r.leaf_index <= ?",
                        List.of(from, to))
                .stream()
                .collect(Collectors.groupingBy(claim -> claim.text("record_id"), HashMap::new, Collectors.toList()));
    }

    private static void merge(
            List<Row> records, List<Row> contents, Map<String, List<Row>> claims, Consumer<Row> visitor) {
        int next = 0;
        for (Row record : records) {
            long index = record.number("leaf_index");
            while (next < contents.size() && contents.get(next).number("leaf_index") < index) {
                visitor.accept(contents.get(next++));
            }
            visitor.accept(record);
            if (next < contents.size() && contents.get(next).number("leaf_index") == index) {
                visitor.accept(contents.get(next++));
            }
            claims.getOrDefault(record.optional("id").orElse(""), List.of()).forEach(visitor);
        }
        contents.subList(next, contents.size()).forEach(visitor);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
