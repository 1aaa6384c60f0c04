package vn.thamtra.workbook.model;

/** How the file of a procedure is named: {@code ID.xlsx}, of a later version {@code ID-v2.xlsx} and on. */
public final class WorkbookName {
    public static final String EXTENSION = ".xlsx";

    private static final String VERSION = "(-v[1-9][0-9]{0,3})?";
    private static final String ENDING = "\\.xlsx";

    private WorkbookName() {}

    /** Whether a file is a workbook by its name. */
    public static boolean is(String file) {
        return file.endsWith(EXTENSION);
    }

    /** The name without its ending. */
    public static String stem(String file) {
        return file.replaceAll(ENDING + "$", "");
    }

    /** The id of the procedure, whichever version of it the file is. */
    public static String procedure(String file) {
        return file.replaceAll(VERSION + ENDING + "$", "");
    }

    /** Whether the file is one of the procedure with this id, which is lawful. */
    public static boolean fits(String id, String file) {
        return file.matches(id + VERSION + ENDING);
    }
}
