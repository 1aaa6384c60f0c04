package vn.thamtra.dossier;

import java.util.Collection;
import java.util.Optional;
import vn.thamtra.verdict.Message;

/** The sentences of the faults: what stands there, what should, what to do. */
final class FaultWords {
    private static final int MOST_LISTED = 12;

    static Message notUtf8(int offset, byte wrong) {
        String hex = "0x" + Integer.toHexString(wrong & 0xFF);
        return say(
                "Nội dung không phải UTF-8: byte %s ở vị trí %s. Hãy gửi lại dưới dạng UTF-8.",
                "The body is not UTF-8: byte %s at offset %s. Send it encoded as UTF-8.", hex, offset);
    }

    static Message empty() {
        return say(
                "Không có nội dung; cần một hồ sơ dạng JSON { … }.",
                "There is no content; a dossier as JSON { … } is expected.");
    }

    static Message byteOrderMark() {
        return say(
                "Nội dung bắt đầu bằng dấu thứ tự byte (BOM); hãy lưu UTF-8 không có BOM.",
                "The body starts with a byte order mark; save it as UTF-8 without one.");
    }

    static Message malformed(Spot spot) {
        return say(
                "Không phải JSON hợp lệ tại dòng %s, cột %s, gần: %s",
                "Not valid JSON at line %s, column %s, near: %s", spot.line(), spot.column(), spot.near());
    }

    static Message trailing(Spot spot) {
        return say(
                "Sau hồ sơ còn nội dung khác tại dòng %s, cột %s, gần: %s. Mỗi yêu cầu chỉ có một hồ sơ.",
                "Something follows the dossier at line %s, column %s, near: %s. A request holds one dossier only.",
                spot.line(),
                spot.column(),
                spot.near());
    }

    static Message loneSurrogate(String mended) {
        return say(
                "Chuỗi %s có nửa ký tự Unicode (\\ud800–\\udfff) đứng lẻ; hãy gửi đủ cặp hoặc bỏ đi.",
                "The string %s has half a Unicode character (\\ud800–\\udfff) on its own; send the pair or leave it out.",
                Shown.text(mended));
    }

    static Message duplicateMember(String name) {
        return say(
                "Tên %s xuất hiện hơn một lần trong cùng một đối tượng; hãy giữ lại một.",
                "The name %s stands more than once in one object; keep one of them.", Shown.text(name));
    }

    static Message tooDeep() {
        return say(
                "Lồng nhau quá %s cấp; hãy giảm số cấp.",
                "Nested more than %s levels deep; use fewer levels.", Bounds.DEPTH);
    }

    static Message tooLong(String length, int most) {
        return say("Dài %s ký tự; nhiều nhất là %s.", "%s characters long; at most %s are taken.", length, most);
    }

    static Message tooMany(String count, int most) {
        return say("Có %s mục; nhiều nhất là %s.", "There are %s entries; at most %s are taken.", count, most);
    }

    static Message tooManyDigits(String written) {
        return say(
                "Số %s cần quá %s chữ số để viết ra; hãy gửi một số ngắn hơn.",
                "The number %s needs more than %s digits when written out; send a shorter one.",
                Shown.cut(written),
                Bounds.DIGITS);
    }

    static Message more(long count) {
        return say(
                "Còn %s lỗi khác chưa liệt kê; hãy sửa các lỗi trên rồi gửi lại.",
                "%s more faults are not listed; mend those above and send it again.", count);
    }

    static Message noItems() {
        return say(
                "Danh sách items rỗng; cần ít nhất một mục, hoặc bỏ hẳn items.",
                "The list of items is empty; give at least one item or leave items out.");
    }

    static Message required(Wanted wanted) {
        return say(
                "Bắt buộc phải có: %s.",
                "This is required: %s.", wanted.words().vi(), wanted.words().en());
    }

    static Message wrongType(Json given, Wanted wanted) {
        String shown = Shown.of(given);
        return new Message(
                "Đang là %s; cần %s.".formatted(shown, wanted.words().vi()),
                "This is %s; %s is expected.".formatted(shown, wanted.words().en()));
    }

    static Message unknownProcedure(String given) {
        return say(
                "Không có thủ tục %s; xem danh sách tại /v1/procedures.",
                "There is no procedure %s; see /v1/procedures for the list.", Shown.text(given));
    }

    static Message unknownFact(String given, Collection<String> known) {
        return suggest("thông tin", "fact", given, known);
    }

    static Message unknownDocument(String given, Collection<String> known) {
        return suggest("loại giấy tờ", "document type", given, known);
    }

    static Message unknownEvent(String given, Collection<String> known) {
        return suggest("loại sự kiện", "event type", given, known);
    }

    static Message unknownMember(String given, Collection<String> known) {
        return suggest("tên", "member", given, known);
    }

    static Message outOfRange(String given, String least, String most, String unit) {
        String ofUnit = unit.isBlank() ? "" : " " + unit;
        return say(
                "Đang là %s; cần một giá trị từ %s đến %s%s.",
                "This is %s; a value from %s to %s%s is expected.", given, least, most, ofUnit);
    }

    static Message notWhole(Json given) {
        return say(
                "Đang là %s; cần số nguyên, không có phần thập phân.",
                "This is %s; a whole number is expected.", Shown.of(given));
    }

    static Message notADate(String given) {
        return say(
                "%s không phải một ngày có trong lịch viết dạng năm-tháng-ngày, ví dụ \"2024-10-16\".",
                "%s is not a day of the calendar written year-month-day, such as \"2024-10-16\".", Shown.text(given));
    }

    static Message notAMoment(String given) {
        return say(
                "%s không phải thời điểm có giây và múi giờ, ví dụ \"2024-10-16T09:15:00+07:00\".",
                "%s is not a moment with seconds and offset, such as \"2024-10-16T09:15:00+07:00\".",
                Shown.text(given));
    }

    static Message noOffset(String given) {
        return say(
                "%s thiếu múi giờ; hãy thêm +07:00 (giờ Việt Nam) hoặc Z (giờ UTC) vào cuối.",
                "%s has no offset; add +07:00 (Viet Nam) or Z (UTC) at its end.", Shown.text(given));
    }

    static Message notAnOption(String given, Collection<String> codes) {
        String listed = String.join(", ", codes.stream().limit(MOST_LISTED).toList());
        String all = codes.size() > MOST_LISTED ? listed + ", …" : listed;
        Optional<String> nearest = NearestName.of(given, codes);
        return new Message(
                "Không có mã %s; chọn một trong: %s.".formatted(Shown.text(given), all) + meant("Có phải", nearest),
                "There is no code %s; use one of: %s.".formatted(Shown.text(given), all)
                        + meant("Did you mean", nearest));
    }

    static Message neitherNorBoth() {
        return say(
                "Sự kiện phải có đúng một trong hai: at (thời điểm) hoặc on (ngày).",
                "An event has exactly one of at (moment) and on (day).");
    }

    static Message wrongWhen(String type, String right) {
        return say(
                "Sự kiện %s không ghi ở đây; hãy dùng %s và chỉ %s.",
                "The event %s is not told here; use %s and only %s.", Shown.text(type), right, right);
    }

    static Message controlCharacter(String given) {
        return say(
                "%s có ký tự điều khiển (xuống dòng, tab, …); hãy bỏ đi.",
                "%s has a control character (line end, tab, …); leave it out.", Shown.text(given));
    }

    static Message asOfBeforeReceipt(String asOf, String receivedAt) {
        return say(
                "Thời điểm xét %s trước thời điểm nhận hồ sơ %s; không thể xét hồ sơ chưa nhận.",
                "The moment of judgement %s lies before the receipt %s; a dossier not received cannot be judged.",
                asOf,
                receivedAt);
    }

    static Message duplicateRef(String ref, int first) {
        return say(
                "Mã mục %s đã dùng ở mục thứ %s; mỗi mục cần một ref riêng.",
                "The ref %s is already that of item number %s; each item needs its own.", Shown.text(ref), first);
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
        return new Message(vi.formatted(values), en.formatted(values));
    }

    private FaultWords() {}
}
