package vn.thamtra.evidence.verify;

/** The check of one table, row after row in the order of its keys. */
interface Section {
    void row(Row row);

    /** After the last row. */
    default void end() {}
}
