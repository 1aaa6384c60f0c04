package vn.thamtra.check.difference;

/** Changes workbooks as a spreadsheet program would. */
public final class OfficerAtWork {

    private OfficerAtWork() {}

    public static byte[] changed(byte[] xlsx, String sheet, String id, String heading, Object value) {
        return Book.of(xlsx).set(sheet, id, heading, value).bytes();
    }

    public static String value(byte[] xlsx, String sheet, String id, String heading) {
        return String.valueOf(Book.of(xlsx).get(sheet, id, heading));
    }
}
