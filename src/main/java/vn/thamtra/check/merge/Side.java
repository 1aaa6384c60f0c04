package vn.thamtra.check.merge;

/** Whose copy of a workbook: the one that is kept, or the one that is merged into it. */
public enum Side {
    OURS,
    THEIRS
}
