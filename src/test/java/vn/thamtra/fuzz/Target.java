package vn.thamtra.fuzz;

/** What is fuzzed. */
enum Target {
    /** Any bytes as a file. */
    FILE("vn.thamtra.workbook.FileFuzz", 40_000),
    /** Any bytes as one part of a file. */
    PART("vn.thamtra.workbook.PartFuzz", 9_000),
    /** Any words in the cells of a workbook. */
    CELL("vn.thamtra.workbook.CellFuzz", 400),
    /** Any words in the cells of two copies of a workbook. */
    MERGE("vn.thamtra.check.difference.MergeFuzz", 300),
    /** Any bytes as a dossier. */
    DOSSIER("vn.thamtra.rulebook.DossierFuzz", 4_000);

    /** The class with the method that the fuzzer calls. */
    private final String type;

    /** Bytes of the longest input. */
    private final int longest;

    Target(String type, int longest) {
        this.type = type;
        this.longest = longest;
    }

    String type() {
        return type;
    }

    int longest() {
        return longest;
    }

    String corpus() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
