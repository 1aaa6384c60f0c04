package vn.thamtra.evidence.verify.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** All rows of a ledger in the order of {@link Stored}, from a database or from its export. */
public abstract class LedgerRows implements AutoCloseable {
    LedgerRows() {}

    /** A data directory of the service, the JDBC URL of a database, or an export. */
    public static LedgerRows open(String place) throws IOException {
        if (place.startsWith("jdbc:")) {
            return DatabaseRows.at(place);
        }
        Path path = Path.of(place);
        return Files.isDirectory(path) ? DatabaseRows.in(path) : new ExportRows(Files.newInputStream(path));
    }

    /** Tables beside those of the ledger, which nothing here looks at. */
    public List<String> otherTables() {
        return List.of();
    }

    public abstract void forEach(Consumer<Row> visitor) throws IOException;

    @Override
    public abstract void close() throws IOException;
}
