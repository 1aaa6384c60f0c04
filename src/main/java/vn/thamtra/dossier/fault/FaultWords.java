package vn.thamtra.dossier.fault;

import java.util.Collection;
import java.util.Optional;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.verdict.Message;

/** The sentences of the faults: what stands there, what should, what to do. */
public final class FaultWords {
    private static final int MOST_LISTED = 12;

    public static Message notUtf8(int offset, byte wrong) {
        String hex = "0x" + Integer.toHexString(wrong & 0xFF);
        return say(
                "Nội dung không phải UTF-8: byte {} ở vị trí {}. Hãy gửi lại dưới dạng UTF-8.",
                "The body is not UTF-8: byte {} at offset {}. Send it encoded as UTF-8.",
                hex,
                offset);
    }

    public static Message empty() {
        return say(
                "Không có nội dung; cần một hồ sơ dạng JSON { … }.",
                "There is no content; a dossier as JSON { … } is expected.");
    }

    public static Message byteOrderMark() {
        return say(
                "Nội dung bắt đầu bằng dấu thứ tự byte (BOM); hãy lưu UTF-8 không có BOM.",
                "The body starts with a byte order mark; save it as UTF-8 without one.");
    }

    public static Message malformed(Spot spot) {
        return say(
                "Không phải JSON hợp lệ tại dòng {}, cột {}, gần: {}",
                "Not valid JSON at line {}, column {}, near: {}",
                spot.line(),
                spot.column(),
                spot.near());
    }

    public static Message trailing(Spot spot) {
        return say(
                "Sau hồ sơ còn nội dung khác tại dòng {}, cột {}, gần: {}. Mỗi yêu cầu chỉ có một hồ sơ.",
                "Something follows the dossier at line {}, column {}, near: {}. A request holds one dossier only.",
                spot.line(),
                spot.column(),
                spot.near());
    }

    public static Message loneSurrogate(String mended) {
        return say(
                "Chuỗi {} có nửa ký tự Unicode (\\ud800–\\udfff) đứng lẻ; hãy gửi đủ cặp hoặc bỏ đi.",
                "The string {} has half a Unicode character (\\ud800–\\udfff) on its own; send the pair or leave it out.",
                Shown.text(mended));
    }

    public static Message duplicateMember(String name) {
        return say(
                "Tên {} xuất hiện hơn một lần trong cùng một đối tượng; hãy giữ lại một.",
                "The name {} stands more than once in one object; keep one of them.",
                Shown.text(name));
    }

    public static Message tooDeep() {
        return say(
                "Lồng nhau quá {} cấp; hãy giảm số cấp.",
                "Nested more than {} levels deep; use fewer levels.",
                Bounds.DEPTH);
    }

    public static Message tooLong(String length, int most) {
        return say("Dài {} ký tự; nhiều nhất là {}.", "{} characters long; at most {} are taken.", length, most);
    }

    public static Message tooMany(String count, int most) {
        return say("Có {} mục; nhiều nhất là {}.", "There are {} entries; at most {} are taken.", count, most);
    }

    public static Message tooManyDigits(String written) {
        return say(
                "Số {} cần quá {} chữ số để viết ra; hãy gửi một số ngắn hơn.",
                "The number {} needs more than {} digits when written out; send a shorter one.",
                Shown.cut(written),
                Bounds.DIGITS);
    }

    static Message more(long count) {
        return say(
                "Còn {} lỗi khác chưa liệt kê; hãy sửa các lỗi trên rồi gửi lại.",
                "{} more faults are not listed; mend those above and send it again.",
                count);
    }

    public static Message noItems() {
        return say(
                "Danh sách items rỗng; cần ít nhất một mục, hoặc bỏ hẳn items.",
                "The list of items is empty; give at least one item or leave items out.");
    }

    public static Message required(Wanted wanted) {
        return new Message(
                "Bắt buộc phải có: " + wanted.words().vi() + ".",
                "This is required: " + wanted.words().en() + ".");
    }

    public static Message wrongType(String shown, Wanted wanted) {
        return new Message(
                "Đang là %s; cần %s.".formatted(shown, wanted.words().vi()),
                "This is %s; %s is expected.".formatted(shown, wanted.words().en()));
    }

    public static Message unknownProcedure(String given) {
        return say(
                "Không có thủ tục {}; xem danh sách tại /v1/procedures.",
                "There is no procedure {}; see /v1/procedures for the list.",
                Shown.text(given));
    }

    public static Message unknownFact(String given, Collection<String> known) {
        return suggest("thông tin", "fact", given, known);
    }

    public static Message unknownDocument(String given, Collection<String> known) {
        return suggest("loại giấy tờ", "document type", given, known);
    }

    public static Message unknownEvent(String given, Collection<String> known) {
        return suggest("loại sự kiện", "event type", given, known);
    }

    public static Message unknownMember(String given, Collection<String> known) {
        String all = String.join(", ", known);
        Message unknown = suggest("tên", "member", given, known);
        return new Message(unknown.vi() + " Các tên: " + all + ".", unknown.en() + " The members are: " + all + ".");
    }

    public static Message outOfRange(String given, String least, String most, String unit) {
        String ofUnit = unit.isBlank() ? "" : " " + unit;
        return say(
                "Đang là {}; cần một giá trị từ {} đến {}{}.",
                "This is {}; a value from {} to {}{} is expected.",
                given,
                least,
                most,
                ofUnit);
    }

    public static Message notWhole(String shown) {
        return say(
                "Đang là {}; cần số nguyên, không có phần thập phân.",
                "This is {}; a whole number is expected.",
                shown);
    }

    public static Message notADate(String given) {
        return say(
                "{} không phải một ngày có trong lịch viết dạng năm-tháng-ngày, ví dụ \"2024-10-16\".",
                "{} is not a day of the calendar written year-month-day, such as \"2024-10-16\".",
                Shown.text(given));
    }

    public static Message notAMoment(String given) {
        return say(
                "{} không phải thời điểm có giây và múi giờ, ví dụ \"2024-10-16T09:15:00+07:00\".",
                "{} is not a moment with seconds and offset, such as \"2024-10-16T09:15:00+07:00\".",
                Shown.text(given));
    }

    public static Message noOffset(String given) {
        return say(
                "{} thiếu múi giờ; hãy thêm +07:00 (giờ Việt Nam) hoặc Z (giờ UTC) vào cuối.",
                "{} has no offset; add +07:00 (Viet Nam) or Z (UTC) at its end.",
                Shown.text(given));
    }

    public static Message notAnOption(String given, Collection<String> codes) {
        String listed = String.join(", ", codes.stream().limit(MOST_LISTED).toList());
        String all = codes.size() > MOST_LISTED ? listed + ", …" : listed;
        Optional<String> nearest = NearestName.of(given, codes);
        return new Message(
                "Không có mã %s; chọn một trong: %s.".formatted(Shown.text(given), all) + meant("Có phải", nearest),
                "There is no code %s; use one of: %s.".formatted(Shown.text(given), all)
                        + meant("Did you mean", nearest));
    }

    public static Message neitherNorBoth() {
        return say(
                "Sự kiện phải có đúng một trong hai: at (thời điểm) hoặc on (ngày).",
                "An event has exactly one of at (moment) and on (day).");
    }

    public static Message wrongWhen(String type, String right) {
        return say(
                "Sự kiện {} không ghi ở đây; hãy dùng {} và chỉ {}.",
                "The event {} is not told here; use {} and only {}.",
                Shown.text(type),
                right,
                right);
    }

    public static Message controlCharacter(String given) {
        return say(
                "{} có ký tự điều khiển (xuống dòng, tab, …); hãy bỏ đi.",
                "{} has a control character (line end, tab, …); leave it out.",
                Shown.text(given));
    }

    public static Message emptyText() {
        return new Message(
                "Để trống; hãy ghi giá trị hoặc bỏ thành phần này.", "This is empty; give it a value or leave it out.");
    }

    public static Message notAKey(String given) {
        return say(
                "{} không dùng làm khóa được; khóa là chuỗi ASCII không có dấu cách, từ 1 đến 255 ký tự.",
                "{} cannot be a key; a key is one text of 1 to 255 visible ASCII characters without spaces.",
                Shown.text(given));
    }

    public static Message asOfBeforeReceipt(String asOf, String receivedAt) {
        return say(
                "Thời điểm xét {} trước thời điểm nhận hồ sơ {}; không thể xét hồ sơ chưa nhận.",
                "The moment of judgement {} lies before the receipt {}; a dossier not received cannot be judged.",
                asOf,
                receivedAt);
    }

    public static Message duplicateRef(String ref, int first) {
        return say(
                "Mã mục {} đã dùng ở mục thứ {}; mỗi mục cần một ref riêng.",
                "The ref {} is already that of item number {}; each item needs its own.",
                Shown.text(ref),
                first);
    }

    private static Message suggest(String vi, String en, String given, Collection<String> known) {
        Optional<String> nearest = NearestName.of(given, known);
        return new Message(
                "Ở đây không có %s %s.".formatted(vi, Shown.text(given)) + meant("Có phải", nearest),
                "There is no %s %s here.".formatted(en, Shown.text(given)) + meant("Did you mean", nearest));
    }

    private static String meant(String question, Optional<String> nearest) {
        return nearest.map(name -> " " + question + " \"" + name + "\"?").orElse("");
    }

    private static Message say(String vi, String en, Object... values) {
        return new Message(fill(vi, values), fill(en, values));
    }

    /** Puts the values where the words have {@code {}}, one after the other. */
    private static String fill(String words, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int gap = words.indexOf("{}", from);
            filled.append(words, from, gap).append(value);
            from = gap + 2;
        }
        return filled.append(words, from, words.length()).toString();
    }

    private FaultWords() {}
}
