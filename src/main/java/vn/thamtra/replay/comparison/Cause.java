package vn.thamtra.replay.comparison;

import vn.thamtra.verdict.Message;

/** Why a decision cannot be evaluated again, or comes out otherwise. */
public enum Cause {
    ERASED(
            "Nội dung hồ sơ và câu trả lời đã được xóa theo lệnh nên không thẩm tra lại được",
            "Request and answer were erased on order, so there is nothing to evaluate again"),
    RECORD_DAMAGED(
            "Nội dung đang lưu không khớp với lá trong sổ cái: bản ghi đã bị sửa hoặc hỏng; hãy chạy verify",
            "What is stored does not fit the leaf in the ledger: the record was altered or is damaged; run verify"),
    OTHER_PROGRAM(
            "Quyết định do một phiên bản khác của chương trình đưa ra; khác biệt có thể chỉ do phiên bản, không phải do sửa dữ liệu",
            "Another version of the program decided; the differences may be the program's and are no sign of damage"),
    RULEBOOK_UNKNOWN(
            "Bộ quy tắc đã ra quyết định không có trong kho lưu trữ",
            "The rulebook that decided is not in the archive"),
    ARTEFACT_MISSING(
            "Kho lưu trữ thiếu một thành phần của bộ quy tắc; hãy phục hồi tệp có mã băm này từ bản sao lưu",
            "The archive lacks a part of the rulebook; restore the file with this hash from a backup"),
    ARTEFACT_DAMAGED(
            "Một thành phần của bộ quy tắc trong kho lưu trữ không còn đúng mã băm; hãy phục hồi từ bản sao lưu",
            "A part of the rulebook in the archive no longer has its hash; restore it from a backup"),
    RULEBOOK_REFUSED(
            "Phiên bản chương trình này không mở được bộ quy tắc đó; hãy dùng phiên bản đã ra quyết định",
            "This version of the program cannot open the rulebook; use the version that decided"),
    EVALUATION_FAILED(
            "Thẩm tra lại gặp lỗi của chương trình; nhật ký ghi nguyên nhân dưới mã của quyết định",
            "Evaluating again failed inside the program; its log has the cause under the id of the decision");

    private final Message detail;

    Cause(String vi, String en) {
        this.detail = new Message(vi, en);
    }

    public Message detail() {
        return detail;
    }
}
