package vn.thamtra.evidence.verify.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a ledger stands, as a person names it. */
public final class LedgerPlace {
    private LedgerPlace() {}

    /** A data directory of the service, the JDBC URL of a database, or an export. */
    public static LedgerRows open(String place) throws IOException {
        if (place.startsWith("jdbc:")) {
            return DatabaseRows.at(place);
        }
        Path path = Path.of(place);
        return Files.isDirectory(path) ? DatabaseRows.in(path) : new ExportRows(Files.newInputStream(path));
    }
}
