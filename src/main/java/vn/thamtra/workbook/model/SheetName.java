package vn.thamtra.workbook.model;

import java.util.regex.Pattern;

/** The sheets of a workbook, by their fixed Vietnamese names. */
public enum SheetName {
    PROCEDURE("Thủ tục"),
    FACTS("Dữ liệu"),
    DOCUMENTS("Giấy tờ"),
    EVENTS("Sự kiện"),
    COUNTS("Số lần"),
    LAPSES("Quá hạn"),
    TERMS("Khái niệm"),
    REQUIREMENTS("Thành phần hồ sơ"),
    CRITERIA("Điều kiện"),
    DISMISSAL_GROUNDS("Căn cứ miễn nhiệm"),
    REVOCATION_GROUNDS("Căn cứ thu hồi"),
    BARS("Trường hợp từ chối"),
    NOTICES("Thông tin"),
    LIMITS("Thời hạn"),
    VALUES("Kết quả"),
    EXAMPLES("Kiểm thử"),
    READINGS("Diễn giải"),
    WAIVERS("Chấp nhận"),
    REMARKS("Ghi chú");

    private static final Pattern FURTHER_VALUES = Pattern.compile("Kết quả [-–—] .+");

    private final String title;

    SheetName(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether a sheet is one of values, of which there may be several: {@code Kết quả}, {@code Kết quả - Mức phí}. */
    public static boolean isOfValues(String title) {
        return title.equals(VALUES.title) || FURTHER_VALUES.matcher(title).matches();
    }
}
