package vn.thamtra.ledger.journal;

import java.util.Locale;

/** A table whose rows the journal seals. */
public enum Subject {
    /** The journal's own: how many records are older than it. */
    JOURNAL_HEAD("id"),
    PERSON("id"),
    API_KEY("id"),
    SECURITY_LOG("id"),
    LEDGER_KEY("verifier_key"),
    PUBLICATION("sequence"),
    ERASURE("leaf_index"),
    READING("id"),
    READING_DROP("id"),
    PRINTED_FORM("id"),
    REPLAY_JOB("id"),
    /** All groups of a job together. */
    REPLAY_GROUP("job_id", "group_key"),
    /** The lines of one round of a job together. */
    REPLAY_CHANGE("job_id", "leaf_index"),
    DRAFT("id"),
    DRAFT_REVISION("draft", "revision"),
    DRAFT_EVENT("id");

    private final String unit;
    private final String order;

    /** @param unit what the rows that are sealed together have in common */
    Subject(String unit) {
        this(unit, unit);
    }

    /** @param order what they are sorted by */
    Subject(String unit, String order) {
        this.unit = unit;
        this.order = order;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }

    String order() {
        return order;
    }
}
