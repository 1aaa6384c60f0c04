package vn.thamtra.workbook.model;

import java.util.Map;

/** What sheets and columns were called before; a workbook that still calls them so is read, compared and merged all the same. */
public final class EarlierNames {
    /** The way of submission, as a column of conditions. */
    public static final String CHANNEL = "Hình thức nộp hồ sơ";

    private static final Map<String, String> TODAY = Map.of("Cản trở", SheetName.BARS.title(), "Kênh nộp", CHANNEL);

    private EarlierNames() {}

    /** What it is called today. */
    public static String today(String name) {
        return TODAY.getOrDefault(name, name);
    }
}
