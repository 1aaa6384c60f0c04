package vn.thamtra.evidence.verify.stored;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of a ledger, in the order in which they are gone through, with all their columns. */
public enum Stored {
    LEDGER_HEAD(0, "", "id", "id:number size:number tree_size:number root:bytes"),
    PUBLICATION_HEAD(1, "", "id", "id:number sequence:number"),
    JOURNAL(
            2,
            "number",
            "number",
            "number:number subject:text replaces:number salt:bytes hash:bytes dropped_by:number"),
    /** From here on each beside the entry of the journal that seals it. */
    JOURNAL_HEAD(2, "entry", "id", "id:number size:number edge:bytes records_before:number entry:number"),
    PERSON(
            2,
            "entry",
            "id",
            "id:uuid login:text full_name:text unit:text roles:text active:truth created_at:moment password_digest:text"
                    + " link_digest:text link_until:moment entry:number"),
    API_KEY(
            2,
            "entry",
            "id",
            "id:uuid label:text role:text secret_hash:text created_at:moment revoked_at:moment person:uuid"
                    + " expires_at:moment last_used_on:text entry:number"),
    SECURITY_LOG(
            2,
            "entry",
            "id",
            "id:number happened_at:moment kind:text caller:text person:uuid api_key:uuid login:text address:text"
                    + " session:text detail:text entry:number"),
    LEDGER_KEY(2, "entry", "verifier_key", "verifier_key:text first_used:moment reason:text entry:number"),
    PUBLICATION(
            2,
            "entry",
            "sequence",
            "sequence:number rulebook:text manifest:bytes effective_from:text published_at:moment draft:uuid"
                    + " entry:number"),
    ERASURE(
            2,
            "entry",
            "leaf_index",
            "leaf_index:number erased_at:moment caller:text reason:text order_number:text erased:text swept:truth"
                    + " labels:text entry:number"),
    READING(
            2,
            "entry",
            "id",
            "id:number read_at:moment caller:text method:text path:text query:text decision:uuid status:number"
                    + " shown:number newest:number oldest:number entry:number"),
    READING_DROP(
            2,
            "entry",
            "id",
            "id:number dropped_at:moment order_number:text kept_for:text read_from:moment read_to:moment"
                    + " readings:number digest:bytes entry:number"),
    PRINTED_FORM(
            2,
            "entry",
            "id",
            "id:number leaf_index:number printed_at:moment caller:text kind:text number:text media:text"
                    + " text_sha256:text file_sha256:text acknowledged:truth entry:number"),
    REPLAY_JOB(
            2,
            "entry",
            "id",
            "id:uuid created_at:moment caller:text recorded_from:moment recorded_to:moment procedure_id:text"
                    + " rulebook:text known_sequence:number state:text first_index:number end_index:number"
                    + " next_index:number total:number matching:number differing:number not_reproducible:number"
                    + " finished_at:moment in_meaning:number entry:number"),
    REPLAY_GROUP(
            2,
            "entry group_key",
            "job_id group_key",
            "job_id:uuid group_key:text content:bytes decisions:number entry:number"),
    REPLAY_CHANGE(2, "entry leaf_index", "job_id leaf_index", "job_id:uuid leaf_index:number line:bytes entry:number"),
    DRAFT(
            2,
            "entry",
            "id",
            "id:uuid created_at:moment origin:text state:text revision:number effective_from:text activate_at:moment"
                    + " last_error:text sequence:number entry:number"),
    DRAFT_REVISION(
            2,
            "entry",
            "draft revision",
            "draft:uuid revision:number made_at:moment author:text caller:text title:text why:text instrument:text"
                    + " clause:text base:text base_sequence:number rulebook:text manifest:bytes changed:text"
                    + " faults:number warnings:number waived:number notes:number entry:number"),
    DRAFT_EVENT(
            2,
            "entry",
            "id",
            "id:number draft:uuid happened_at:moment kind:text revision:number author:text caller:text reason:text"
                    + " effective_from:text activate_at:moment instrument:text clause:text job:uuid workbook:text"
                    + " sheet:text row_id:text entry:number"),
    ARTEFACT(3, "sha256", "sha256", "sha256:text content:bytes"),
    BASIS(4, "set_id rule instrument clause", "set_id", "set_id:uuid rule:text instrument:text clause:text"),
    LEDGER_RECORD(
            5,
            "leaf_index",
            "leaf_index",
            "leaf_index:number id:uuid recorded_at:moment rulebook:text procedure_id:text outcome:text"
                    + " dossier_code:text received_at:moment caller:text leaf:bytes leaf_hash:bytes basis_set:uuid"
                    + " program_version:text program_build:text"),
    /** Each beside its record, as the next. */
    RECORD_CONTENT(5, "leaf_index", "leaf_index", "leaf_index:number salt:bytes request:bytes answer:bytes seed:bytes"),
    IDEMPOTENCY(
            5,
            "record_id",
            "caller idempotency_key",
            "caller:text idempotency_key:text body_hash:bytes record_id:uuid"),
    LEDGER_NODE(6, "level node_index", "level node_index", "level:number node_index:number hash:bytes"),
    API_KEY_GUARD(7, "", "id", "id:number"),
    /** Of what was done to the tables, without when and by which user of the database. */
    FLYWAY_SCHEMA_HISTORY(
            8,
            "installed_rank",
            "installed_rank",
            "installed_rank:number version:text description:text type:text script:text checksum:number success:truth");

    public static final int RANKS = 9;

    /**
     * Who is logged in at the moment, hashes of passwords that leave the database nowhere, how far other programs were told (the
     * security log has who subscribed them), and what helps to find and
     * count decisions, made from the records: nothing recorded needs them.
     */
    static final Set<String> OTHERS = Set.of(
            "person_password",
            "spring_session",
            "spring_session_attributes",
            "due_deadline",
            "record_index",
            "record_index_head",
            "record_span",
            "record_span_label",
            "row_use",
            "row_use_head",
            "subscription",
            "refused_notification",
            "told_deadline");

    /** What an entry of the journal does not seal: its own number, and what is held against the entries themselves. */
    private static final Set<String> NOT_SEALED = Set.of("entry", "size", "edge");

    private final int rank;
    private final List<String> keys;
    private final List<String> names;
    private final List<Column> columns;

    /**
     * @param keys what the rows are sorted by; none for a table of one row
     * @param names what a row is called by
     */
    Stored(int rank, String keys, String names, String columns) {
        this.rank = rank;
        this.keys = words(keys);
        this.names = words(names);
        this.columns = words(columns).stream().map(Column::of).toList();
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /** What a value is, once read: moments are text in UTC as {@link java.time.Instant} writes it, as is all but the rest. */
    enum Kind {
        TEXT,
        UUID,
        NUMBER,
        TRUTH,
        BYTES,
        MOMENT
    }

    public record Column(String name, Kind kind) {
        private static Column of(String column) {
            int colon = column.indexOf(':');
            return new Column(
                    column.substring(0, colon),
                    Kind.valueOf(column.substring(colon + 1).toUpperCase(Locale.ROOT)));
        }

        boolean isSealed() {
            return !NOT_SEALED.contains(name);
        }
    }

    public int rank() {
        return rank;
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A name as it stands in a query: only the schema history was made with names in lower case. */
    String sql(String name) {
        return this == FLYWAY_SCHEMA_HISTORY ? '"' + name + '"' : name;
    }

    List<String> keys() {
        return keys;
    }

    List<String> names() {
        return names;
    }

    public List<Column> columns() {
        return columns;
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the journal seals its rows. */
    boolean isSealed() {
        return rank == JOURNAL.rank && this != JOURNAL;
    }

    static List<Stored> ofJournal() {
        return Arrays.stream(values()).filter(Stored::isSealed).toList();
    }

    static Optional<Stored> named(String table) {
        return Arrays.stream(values())
                .filter(stored -> stored.table().equals(table))
                .findFirst();
    }
}
