package vn.thamtra.evidence.verify.ledger;

import vn.thamtra.evidence.verify.stored.Row;

/** The check of one table, row after row in the order of its keys. */
interface Section {
    void row(Row row);

    /** After the last row. */
    default void end() {}
}
