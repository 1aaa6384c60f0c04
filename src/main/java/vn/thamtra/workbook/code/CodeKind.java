package vn.thamtra.workbook.code;

/** The national codes that may have a form. */
public enum CodeKind {
    /** Of a procedure in the national database, as its workbook says it. */
    PROCEDURE("mã thủ tục"),
    /** Of a dossier, as it was given when the dossier was received. */
    DOSSIER("mã hồ sơ"),
    /** Of the agency that received a dossier. */
    AGENCY("mã cơ quan");

    private final String word;

    CodeKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
