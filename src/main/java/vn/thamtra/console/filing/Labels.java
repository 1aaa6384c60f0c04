package vn.thamtra.console.filing;

import vn.thamtra.verdict.Message;

/** What the fields are called that every procedure has. */
final class Labels {
    static final Message DAY = new Message("Ngày", "Day");
    static final Message DAY_HINT =
            new Message("ngày/tháng/năm, ví dụ 16/10/2024", "day/month/year, such as 16/10/2024");
    static final Message TIME = new Message("Giờ", "Time");
    static final Message TIME_HINT = new Message("ví dụ 09:15", "such as 09:15");
    static final Message CHANNEL = new Message("Hình thức nộp", "How it was handed in");
    static final Message CODE = new Message("Mã hồ sơ", "Code of the dossier");
    static final Message AGENCY = new Message("Mã cơ quan tiếp nhận", "Code of the agency that receives it");
    static final Message APPLICANT = new Message("Người nộp hồ sơ", "Who files it");
    static final Message COPIES = new Message("Số bản", "Copies");
    static final Message COPIES_HINT = new Message("để trống: 1 bản", "left empty: one");
    static final Message REF = new Message("Ký hiệu của mục", "Mark of the item");
    static final Message JSON = new Message("Dán hồ sơ vào đây", "Paste the dossier here");
    static final Message OPEN = new Message("Chưa rõ", "Not known");
    static final Message YES = new Message("Có", "Yes");
    static final Message NO = new Message("Không", "No");

    private Labels() {}
}
