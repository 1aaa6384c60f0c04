package vn.thamtra.evidence.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a ledger that are verified, in the order in which they are gone through, with their columns. */
enum Stored {
    API_KEY(0, "", "id:text"),
    LEDGER_HEAD(1, "", "id:number size:number tree_size:number root:bytes"),
    LEDGER_KEY(2, "verifier_key", "verifier_key:text first_used:moment"),
    PUBLICATION_HEAD(3, "", "id:number sequence:number"),
    PUBLICATION(4, "sequence", "sequence:number rulebook:text manifest:bytes effective_from:text published_at:moment"),
    ARTEFACT(5, "sha256", "sha256:text content:bytes"),
    IDEMPOTENCY(6, "caller idempotency_key", "caller:text idempotency_key:text body_hash:bytes record_id:text"),
    /** Only in databases that know it. */
    ERASURE(7, "leaf_index", "leaf_index:number erased_at:moment"),
    LEDGER_RECORD(
            8,
            "leaf_index",
            "leaf_index:number id:text recorded_at:moment rulebook:text procedure_id:text outcome:text"
                    + " dossier_code:text received_at:moment caller:text leaf:bytes leaf_hash:bytes"),
    /** Each beside its record. */
    RECORD_CONTENT(8, "leaf_index", "leaf_index:number salt:bytes request:bytes answer:bytes"),
    LEDGER_NODE(9, "level node_index", "level:number node_index:number hash:bytes");

    static final int RANKS = 10;

    private final int rank;
    private final List<String> keys;
    private final List<Column> columns;

    Stored(int rank, String keys, String columns) {
        this.rank = rank;
        this.keys = Stream.of(keys.split(" ", -1)).filter(key -> !key.isEmpty()).toList();
        this.columns = Stream.of(columns.split(" ", -1)).map(Column::of).toList();
    }

    /** What a value is, once read: moments are text in UTC as {@link java.time.Instant} writes it. */
    enum Kind {
        TEXT,
        NUMBER,
        BYTES,
        MOMENT
    }

    record Column(String name, Kind kind) {
        private static Column of(String column) {
            int colon = column.indexOf(':');
            return new Column(
                    column.substring(0, colon),
                    Kind.valueOf(column.substring(colon + 1).toUpperCase(Locale.ROOT)));
        }
    }

    int rank() {
        return rank;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its rows are sorted by; none for a table of few rows. */
    List<String> keys() {
        return keys;
    }

    List<Column> columns() {
        return columns;
    }

    static Optional<Stored> named(String table) {
        return Arrays.stream(values())
                .filter(stored -> stored.table().equals(table))
                .findFirst();
    }
}
