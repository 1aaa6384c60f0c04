package vn.thamtra.check.english;

import java.util.Map;

/** The fixed words of workbooks in English; a word that is not fixed stays as it is. */
public final class EnglishWords {

    private static final Map<String, String> SHEETS = Map.ofEntries(
            Map.entry("Thủ tục", "Procedure"),
            Map.entry("Dữ liệu", "Facts"),
            Map.entry("Giấy tờ", "Documents"),
            Map.entry("Sự kiện", "Events"),
            Map.entry("Số lần", "Counts"),
            Map.entry("Quá hạn", "Lapses"),
            Map.entry("Khái niệm", "Terms"),
            Map.entry("Thành phần hồ sơ", "Requirements"),
            Map.entry("Điều kiện", "Criteria"),
            Map.entry("Căn cứ miễn nhiệm", "Grounds for dismissal"),
            Map.entry("Căn cứ thu hồi", "Grounds for revocation"),
            Map.entry("Cản trở", "Bars"),
            Map.entry("Trường hợp từ chối", "Cases of refusal"),
            Map.entry("Thông tin", "Notices"),
            Map.entry("Thời hạn", "Deadlines"),
            Map.entry("Kiểm thử", "Examples"),
            Map.entry("Diễn giải", "Readings"),
            Map.entry("Chấp nhận", "Waivers"),
            Map.entry("Ghi chú", "Remarks"),
            Map.entry("Lịch", "Calendar"),
            Map.entry("Ngày cố định", "Fixed holidays"),
            Map.entry("Ngày theo năm", "Days announced each year"),
            Map.entry("Giờ làm việc", "Office hours"),
            Map.entry("Mẫu theo kết quả", "Forms by outcome"),
            Map.entry("Ngày nghỉ hằng tuần", "Weekly rest"),
            Map.entry("Thiết lập", "Settings"),
            Map.entry("Văn bản", "Instruments"),
            Map.entry("Lời văn", "Sentences"),
            Map.entry("Tên gọi", "Names"));

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("Mã", "Id"),
            Map.entry("Nội dung", "Content"),
            Map.entry("Dùng khi", "Used when"),
            Map.entry("Tiếng Việt", "Vietnamese"),
            Map.entry("Tiếng Anh", "English"),
            Map.entry("Tên", "Name"),
            Map.entry("Tên tiếng Anh", "English name"),
            Map.entry("Thuộc", "Belongs to"),
            Map.entry("Loại", "Type"),
            Map.entry("Giá trị", "Values"),
            Map.entry("Đơn vị", "Unit"),
            Map.entry("Nguồn", "Source"),
            Map.entry("Khi vắng", "When absent"),
            Map.entry("Thay đổi được", "Can change"),
            Map.entry("Ghi chú", "Remark"),
            Map.entry("Thời điểm", "Moment"),
            Map.entry("Sự kiện", "Event"),
            Map.entry("Thành phần", "Component"),
            Map.entry("Yêu cầu", "Demand"),
            Map.entry("Phạm vi", "Scope"),
            Map.entry("Thông báo", "Message"),
            Map.entry("Thông báo tiếng Anh", "English message"),
            Map.entry("Căn cứ", "Citation"),
            Map.entry("Cách hiểu", "Readings applied"),
            Map.entry("Chỉ khi được chấp nhận", "Only if accepted"),
            Map.entry("Tiêu chí", "Criterion"),
            Map.entry("Áp dụng khi", "Applies when"),
            Map.entry("Thông báo khi đạt", "Message when met"),
            Map.entry("Thông báo khi đạt tiếng Anh", "English message when met"),
            Map.entry("Thông báo khi không đạt", "Message when not met"),
            Map.entry("Thông báo khi không đạt tiếng Anh", "English message when not met"),
            Map.entry("Đối tượng", "Subject"),
            Map.entry("Tính chất", "Nature"),
            Map.entry("Khi", "When"),
            Map.entry("Tính từ", "Counted from"),
            Map.entry("Trước/Sau", "Before/After"),
            Map.entry("Số", "Amount"),
            Map.entry("Hoàn thành bởi", "Fulfilled by"),
            Map.entry("Ai thực hiện", "Bound party"),
            Map.entry("Việc", "Task"),
            Map.entry("Việc tiếng Anh", "English task"),
            Map.entry("Mô tả", "Description"),
            Map.entry("Ngày nhận", "Received on"),
            Map.entry("Xét đến ngày", "Judged as of"),
            Map.entry("Kết quả", "Outcome"),
            Map.entry("Mã lý do", "Reasons"),
            Map.entry("Hạn", "Deadlines"),
            Map.entry("Điều khoản", "Clause"),
            Map.entry("Câu hỏi", "Question"),
            Map.entry("Tiêu đề cột", "Column heading"),
            Map.entry("Cách hiểu áp dụng", "Reading applied"),
            Map.entry("Trạng thái", "State"),
            Map.entry("Độ tin cậy", "Confidence"),
            Map.entry("Ngày ban hành", "Issued on"),
            Map.entry("Cơ quan ban hành", "Issuer"),
            Map.entry("Hiệu lực từ", "In force from"),
            Map.entry("Hiệu lực đến", "In force to"),
            Map.entry("Thay thế bởi", "Replaced by"),
            Map.entry("Tháng", "Month"),
            Map.entry("Ngày", "Day"),
            Map.entry("Từ năm", "From year"),
            Map.entry("Căn cứ nghỉ bù", "Citation of the day in lieu"),
            Map.entry("Số ngày", "Number of days"),
            Map.entry("Sớm nhất", "Earliest"),
            Map.entry("Muộn nhất", "Latest"),
            Map.entry("Mẫu", "Form"),
            Map.entry("Thứ", "Day of the week"),
            Map.entry("Sáng từ", "Morning from"),
            Map.entry("Sáng nhận đến", "Morning reception until"),
            Map.entry("Sáng đến", "Morning until"),
            Map.entry("Chiều từ", "Afternoon from"),
            Map.entry("Chiều nhận đến", "Afternoon reception until"),
            Map.entry("Chiều đến", "Afternoon until"),
            Map.entry("Chuyển trong ngày nếu nhận đến", "Handed over the same day if received until"),
            Map.entry("Áp dụng", "Applies to"),
            Map.entry("Từ ngày", "From"),
            Map.entry("Đến ngày", "To"),
            Map.entry("Cảnh báo", "Warning"),
            Map.entry("Dòng", "Row"),
            Map.entry("Lý do", "Reason"),
            Map.entry("Người quyết định", "Decided by"),
            Map.entry("Ngày quyết định", "Decided on"));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("có", "yes"),
            Map.entry("không", "no"),
            Map.entry("thiếu", "not given"),
            Map.entry("đã có", "given"),
            Map.entry("≤ ngày nhận", "≤ day of receipt"),
            Map.entry("đồng", "dong"),
            Map.entry("năm", "years"),
            Map.entry("điểm", "points"),
            Map.entry("ngày", "days"),
            Map.entry("người", "people"),
            Map.entry("ngày làm việc", "working days"),
            Map.entry("tuổi", "years of age"),
            Map.entry("tháng", "months"),
            Map.entry("giờ", "hours"),
            Map.entry("giờ làm việc", "working hours"),
            Map.entry("lần", "times"));

    private EnglishWords() {}

    public static String sheet(String name) {
        return SHEETS.getOrDefault(name, name);
    }

    static String heading(String heading) {
        return HEADINGS.getOrDefault(heading, heading);
    }

    public static String word(String word) {
        return WORDS.getOrDefault(word, word);
    }
}
