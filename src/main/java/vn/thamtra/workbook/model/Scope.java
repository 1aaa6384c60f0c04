package vn.thamtra.workbook.model;

/** Whether a row is judged once for the letter ({@code hồ sơ}) or for each item ({@code từng mục}). */
public enum Scope {
    DOSSIER,
    ITEM
}
