package vn.thamtra.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.thamtra.evidence.verify.stored.DatabaseRows;
import vn.thamtra.ledger.database.Compression;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.signing.LedgerRefused;

/**
 * Moves a ledger from the embedded database to the one that the service is to use: every row, in one transaction, verified before and
 * after. The old file is put aside then, so that nobody goes on with it: two ledgers would be signed by one key.
 */
final class LedgerMove {
    /** Every migration that was carried out, with what it was. */
    private static final String HISTORY = "select \"version\", \"checksum\" from \"flyway_schema_history\""
            + " where \"version\" is not null and \"success\" order by \"installed_rank\"";

    private final Path data;
    private final DataSource target;
    private final Consumer<String> teller;

    LedgerMove(Path data, DataSource target, Consumer<String> teller) {
        this.data = data;
        this.target = target;
        this.teller = teller;
    }

    void carryOut() throws IOException {
        EmbeddedDatabase embedded = new EmbeddedDatabase(data);
        if (!Files.isRegularFile(embedded.file())) {
            throw new LedgerRefused(
                    "Không có cơ sở dữ liệu / there is no database: " + embedded.file(),
                    "Xem / Check thamtra.data-dir.");
        }
        Compression.choose(target);
        try (Connection from = DriverManager.getConnection(
                        embedded.readingUrl(), embedded.getUsername(), embedded.getPassword());
                Connection to = target.getConnection()) {
            to.setAutoCommit(false);
            move(from, to);
        } catch (SQLException e) {
            throw new LedgerRefused(
                    "Không chuyển được, chưa có gì thay đổi / it could not be moved, nothing has changed: "
                            + e.getMessage(),
                    "Dừng dịch vụ rồi làm lại / Stop the service and do it again.");
        }
        Path aside = data.resolve("thamtra-moved.mv.db");
        Files.move(embedded.file(), aside, StandardCopyOption.ATOMIC_MOVE);
        teller.accept("Tệp cũ còn ở / the old file is kept as " + aside);
    }

    private void move(Connection from, Connection to) throws SQLException, IOException {
        requireOneSchema(from, to);
        HeldLedger held = HeldLedger.beside(data, List.of(), teller);
        held.verify(new DatabaseRows(from));
        TableCopy copy = new TableCopy(from, to);
        copy.requireEmpty();
        long rows = copy.carryOut();
        teller.accept("Đã chép / copied: " + rows);
        held.verify(new DatabaseRows(to));
        to.commit();
    }

    private static void requireOneSchema(Connection from, Connection to) throws SQLException {
        if (!history(from).equals(history(to))) {
            throw new LedgerRefused(
                    "Cơ sở dữ liệu cũ là của một phiên bản khác / the old database is another version's",
                    "Chạy dịch vụ phiên bản này trên đó một lần, rồi dừng / Start the service of this version on it once,"
                            + " then stop it.");
        }
    }

    private static List<String> history(Connection connection) throws SQLException {
        List<String> history = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HISTORY)) {
            while (rows.next()) {
                history.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return history;
    }
}
