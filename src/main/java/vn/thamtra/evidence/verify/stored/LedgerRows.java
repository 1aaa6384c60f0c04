package vn.thamtra.evidence.verify.stored;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** All rows of a ledger in the order of {@link Stored}, from a database or from its export. */
public abstract class LedgerRows implements AutoCloseable {
    LedgerRows() {}

    /** Tables beside those of the ledger, which nothing here looks at. */
    public List<String> otherTables() {
        return List.of();
    }

    public abstract void forEach(Consumer<Row> visitor) throws IOException;

    @Override
    public abstract void close() throws IOException;
}
