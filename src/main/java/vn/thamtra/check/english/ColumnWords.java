package vn.thamtra.check.english;

import java.util.Map;

/** The fixed words of columns whose words mean something else elsewhere, and of the sheet {@code Thủ tục}, in English. */
final class ColumnWords {
    private static final Map<String, String> DOCUMENT_OR_ITEM =
            Map.of("hồ sơ", "the dossier", "từng mục", "each item", "bảng kết quả", "a table of values");
    private static final Map<String, String> MILESTONES =
            Map.of("nhận hồ sơ", "receipt of the dossier", "đủ hồ sơ", "receipt of a complete dossier");

    private static final Map<String, Map<String, String>> COLUMNS = Map.ofEntries(
            Map.entry("Thuộc", DOCUMENT_OR_ITEM),
            Map.entry("Phạm vi", DOCUMENT_OR_ITEM),
            Map.entry(
                    "Loại",
                    Map.ofEntries(
                            Map.entry("văn bản", "text"),
                            Map.entry("số", "number"),
                            Map.entry("số thập phân", "decimal number"),
                            Map.entry("có/không", "yes/no"),
                            Map.entry("ngày", "date"),
                            Map.entry("lựa chọn", "choice"),
                            Map.entry("nghỉ lễ", "public holiday"),
                            Map.entry("nghỉ bù", "day off in lieu"),
                            Map.entry("nghỉ hoán đổi", "day off in exchange"),
                            Map.entry("làm bù", "worked in exchange"))),
            Map.entry(
                    "Cách chọn",
                    Map.ofEntries(
                            Map.entry("duy nhất", "unique"),
                            Map.entry("đầu tiên", "first"),
                            Map.entry("bất kỳ", "any"),
                            Map.entry("tổng", "sum"),
                            Map.entry("nhỏ nhất", "least"),
                            Map.entry("lớn nhất", "greatest"),
                            Map.entry("đếm", "count"),
                            Map.entry("danh sách", "list"))),
            Map.entry("Thời điểm", Map.of("giờ", "told by the moment", "ngày", "told by the day")),
            Map.entry("Nguồn", Map.of("người nộp", "the applicant", "cán bộ xác nhận", "attested by an official")),
            Map.entry(
                    "Khi vắng", Map.of("thiếu", "missing", "chưa rõ", "unknown", "không ảnh hưởng", "without effect")),
            Map.entry(
                    "Thay đổi được",
                    Map.of("bởi người nộp", "by the applicant", "theo thời gian", "by time only", "không", "no")),
            Map.entry(
                    "Tính chất",
                    Map.of("thông tin", "notice", "vi phạm", "breach", "nghĩa vụ", "duty", "quyền", "right")),
            Map.entry(
                    "Khi",
                    Map.of(
                            "luôn", "always",
                            "hồ sơ chưa đủ", "when the dossier is incomplete",
                            "đã quá thời hạn làm mốc", "when the limit it runs from has lapsed",
                            "đã quá hạn gốc", "when the limit it runs from has lapsed")),
            Map.entry("Áp dụng khi", Map.of("luôn", "always")),
            Map.entry("Sự kiện", Map.of("đầu tiên", "the first", "cuối cùng", "the last")),
            Map.entry("Thứ", Map.of("thứ bảy", "Saturday", "chủ nhật", "Sunday")),
            Map.entry("Áp dụng", Map.of("mọi hồ sơ", "every dossier", "một cửa", "one-stop shops")),
            Map.entry(
                    "Loại mã",
                    Map.of(
                            "mã thủ tục", "of a procedure",
                            "mã hồ sơ", "of a dossier",
                            "mã cơ quan", "of an agency")),
            Map.entry("Tính từ", MILESTONES),
            Map.entry("Hoàn thành bởi", MILESTONES),
            Map.entry("Trước/Sau", Map.of("Trước", "before", "Sau", "after")),
            Map.entry("Đơn vị", Map.of("ngày cố định", "a fixed date")),
            Map.entry("Trạng thái", Map.of("đã chốt", "settled", "còn ngỏ", "open", "mâu thuẫn", "contradictory")),
            Map.entry(
                    "cách kết luận",
                    Map.of("mọi điều kiện", "every criterion must be met", "một căn cứ", "one ground is enough")));

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("mã thủ tục", "procedure id"),
            Map.entry("mã thủ tục quốc gia", "national code of the procedure"),
            Map.entry("tên", "name"),
            Map.entry("tên tiếng Anh", "English name"),
            Map.entry("tên khác", "other name"),
            Map.entry("địa phương", "place"),
            Map.entry("cấp", "level"),
            Map.entry("lĩnh vực", "field"),
            Map.entry("đối tượng thực hiện", "who applies"),
            Map.entry("cơ quan giải quyết", "handling authority"),
            Map.entry("cơ quan quyết định", "deciding authority"),
            Map.entry("kết quả", "result"),
            Map.entry("phí, lệ phí", "fee"),
            Map.entry("số bộ hồ sơ", "copies of the dossier"),
            Map.entry("cách thức nộp", "ways to submit"),
            Map.entry("căn cứ", "citation"),
            Map.entry("ngày hiệu lực", "in force from"),
            Map.entry("ngày hết hiệu lực", "in force to"),
            Map.entry("đã rà soát đến ngày", "law confirmed up to"),
            Map.entry("cách hiểu về hiệu lực", "readings behind the validity"),
            Map.entry("cơ quan kết thúc hoạt động", "bodies that ended"),
            Map.entry("ngày kết thúc hoạt động", "last day of these bodies"),
            Map.entry("thông báo tiếp nhận nhiệm vụ", "message on who took over"),
            Map.entry("thông báo tiếp nhận nhiệm vụ tiếng Anh", "English message on who took over"),
            Map.entry("căn cứ tiếp nhận nhiệm vụ", "citation on who took over"),
            Map.entry("văn bản làm căn cứ", "instruments it rests on"),
            Map.entry("văn bản cần đối chiếu", "instruments to compare with"),
            Map.entry("qua một cửa", "handled at the one-stop shop"),
            Map.entry("cách kết luận", "how the outcome is reached"),
            Map.entry("mã kết luận chung", "id of the overall rule"),
            Map.entry("thông báo kết luận chung", "message of the overall rule"),
            Map.entry("thông báo kết luận chung tiếng Anh", "English message of the overall rule"),
            Map.entry("căn cứ kết luận chung", "citation of the overall rule"));

    private ColumnWords() {}

    static String word(String heading, String word) {
        return COLUMNS.getOrDefault(heading, Map.of()).getOrDefault(word, EnglishWords.word(word));
    }

    /** A key of the sheet {@code Thủ tục}, or one of its headings. */
    static String property(String key) {
        return PROPERTIES.getOrDefault(key, EnglishWords.heading(key));
    }
}
