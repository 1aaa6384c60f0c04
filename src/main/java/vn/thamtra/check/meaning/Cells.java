package vn.thamtra.check.meaning;

/** Where a declaration stands, for what the tables do not remember it of. */
interface Cells {
    /** The address; empty where it is not found. */
    String of(String sheet, String id);
}
