package vn.thamtra.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.thamtra.verdict.Message;

/** The kinds of problem. The name makes the URI reference, which is stable: {@code /problems/not-found}. */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "Yêu cầu sai dạng",
            "Malformed request",
            "Yêu cầu không đúng giao thức HTTP, hoặc tham số trên đường dẫn không đọc được",
            "The request breaks the rules of HTTP, or a parameter in its address cannot be read"),
    INVALID_DOSSIER(
            400,
            "Hồ sơ ghi sai",
            "Invalid dossier",
            "Hồ sơ có chỗ ghi sai; danh sách kèm theo nêu mọi chỗ cùng lúc, không có gì được lưu",
            "The dossier is not well-formed; the list that comes with this tells every fault at once and nothing is recorded"),
    INVALID_BODY(
            400,
            "Nội dung gửi lên ghi sai",
            "Invalid body",
            "Nội dung gửi lên không đúng dạng mà lời gọi này cần; danh sách kèm theo chỉ ra từng chỗ",
            "The body does not have the form this call needs; the list that comes with this says where"),
    UNAUTHORIZED(
            401,
            "Chưa xác thực",
            "Not authenticated",
            "Lời gọi này cần khóa API còn hiệu lực trong tiêu đề Authorization: Bearer",
            "This call needs a valid API key in the header Authorization: Bearer"),
    FORBIDDEN(
            403,
            "Không đủ quyền",
            "Not allowed",
            "Khóa API này không có quyền thực hiện lời gọi; hãy dùng khóa có vai trò phù hợp",
            "This API key may not make this call; use a key with a role that may"),
    OWN_DRAFT(
            403,
            "Dự thảo của chính mình",
            "Own draft",
            "Người soạn hoặc trình dự thảo không được duyệt hay từ chối dự thảo đó, dùng khóa nào cũng vậy; phải là người khác",
            "Who wrote or submitted a draft may neither approve nor reject it, by whatever key; somebody else has to"),
    NOT_FOUND(
            404,
            "Không tìm thấy",
            "Not found",
            "Địa chỉ này không có gì; hãy xem lại đường dẫn và mã",
            "There is nothing at this address; check the path and the id"),
    FORM_NOT_DUE(
            404,
            "Không kèm mẫu này",
            "Form not due",
            "Quyết định này không kèm mẫu được hỏi; detail nêu các mẫu được in",
            "The decision does not call for this form; detail names those it calls for"),
    METHOD_NOT_ALLOWED(
            405,
            "Phương thức không dùng được",
            "Method not allowed",
            "Địa chỉ này không nhận phương thức HTTP đó; tiêu đề Allow cho biết phương thức được nhận",
            "This address does not take that HTTP method; the header Allow lists those it takes"),
    NOT_ACCEPTABLE(
            406,
            "Không có dạng được yêu cầu",
            "Not acceptable",
            "Không trả lời được ở dạng mà tiêu đề Accept yêu cầu",
            "The answer cannot be given in a form that the header Accept asks for"),
    REQUEST_TIMEOUT(
            408,
            "Gửi quá chậm",
            "Request too slow",
            "Nội dung được gửi quá chậm nên máy chủ thôi chờ; hãy gửi lại",
            "The body came too slowly and the service stopped waiting; send it again"),
    CONFLICT(
            409,
            "Xung đột",
            "Conflict",
            "Lời gọi này không hợp với trạng thái hiện tại",
            "The call does not fit the present state"),
    SECOND_SUPPLEMENT(
            409,
            "Đã yêu cầu bổ sung một lần",
            "Second supplement",
            "Chỉ được yêu cầu bổ sung một lần; in thêm là trái quy định và phải được cán bộ xác nhận",
            "A supplement may be asked for once; another request breaks the law and has to be acknowledged by the officer"),
    SECOND_APOLOGY(
            409,
            "Đã hẹn lại một lần",
            "Second apology",
            "Chỉ được hẹn lại ngày trả kết quả một lần; in thêm là trái quy định và phải được cán bộ xác nhận",
            "A new day may be promised once; another one breaks the law and has to be acknowledged by the officer"),
    LOGIN_TAKEN(
            409,
            "Tên đăng nhập đã có",
            "Login taken",
            "Tên đăng nhập này đã thuộc về một người khác; hãy chọn tên khác",
            "This login name belongs to another person; choose another one"),
    OWN_ROLES(
            409,
            "Không tự đổi quyền của mình",
            "Own roles",
            "Không ai được tự đổi vai trò hoặc tự ngừng, mở lại tài khoản của mình; hãy nhờ một quản trị viên khác",
            "Nobody changes his own roles or switches himself off or on; ask another administrator"),
    LAST_ADMINISTRATOR(
            409,
            "Quản trị viên cuối cùng",
            "Last administrator",
            "Đây là quản trị viên cuối cùng đang hoạt động; hãy giao vai trò ADMIN cho một người khác trước",
            "This is the last active administrator; give the role ADMIN to somebody else first"),
    REQUEST_IN_FLIGHT(
            409,
            "Yêu cầu đang được xử lý",
            "Request in flight",
            "Một yêu cầu cùng Idempotency-Key đang được xử lý; hãy gửi lại sau",
            "A request with the same Idempotency-Key is being worked on; try again later"),
    DRAFT_NOT_EDITABLE(
            409,
            "Dự thảo không sửa được",
            "Draft not editable",
            "Dự thảo đã trình, đã duyệt, đã công bố hoặc đã rút thì không sửa được nữa",
            "A draft that was submitted, approved, published or withdrawn takes no change"),
    DRAFT_NOT_READY(
            409,
            "Dự thảo chưa đủ điều kiện trình",
            "Draft not ready",
            "Dự thảo còn thiếu; danh sách kèm theo nêu mọi điều còn thiếu",
            "The draft is not ready to be submitted; the list that comes with this tells all that is lacking"),
    NOTHING_CHANGED(
            409,
            "Không có gì thay đổi",
            "Nothing changed",
            "Dự thảo nói y như bộ quy tắc gốc của nó, dù tệp có thể đã được lưu lại",
            "The draft says what its base says, though its files may have been saved again"),
    DRAFT_STALE(
            409,
            "Dự thảo đã cũ",
            "Draft stale",
            "Sau khi soạn dự thảo đã có bộ quy tắc khác được công bố; phải ghép dự thảo với bộ mới trước",
            "Another rulebook was published since the draft was begun; it has to be rebased first"),
    CELL_CHANGED(
            409,
            "Ô đã ghi khác",
            "Cell changed",
            "Ở ô được nêu không còn ghi như đã đọc, hoặc không có ô đó; danh sách kèm theo chỉ ra từng chỗ, chưa sửa gì",
            "A cell no longer says what was read, or there is no such cell; the list that comes with this says where, and nothing was changed"),
    DRAFT_COLLIDES(
            409,
            "Hai bên cùng sửa một chỗ",
            "Draft collides",
            "Dự thảo và bộ quy tắc mới cùng sửa một chỗ theo hai cách; danh sách kèm theo nêu từng chỗ với ba giá trị, hãy trả lời từng chỗ",
            "The draft and the newer rulebook changed one thing in two ways; the list that comes with this tells each with its three values, answer each of them"),
    APPROVED_OTHERWISE(
            409,
            "Người duyệt trước ghi khác",
            "Approved otherwise",
            "Những người cùng duyệt một dự thảo phải ghi cùng ngày hiệu lực và cùng thời điểm công bố",
            "All who approve a draft have to give the same first day and the same moment of publishing"),
    CONTENT_ERASED(
            410,
            "Nội dung đã được xóa",
            "Content erased",
            "Nội dung của quyết định đã được xóa theo lệnh; lá trong sổ cái vẫn chứng minh rằng quyết định đã có",
            "The content of the decision was erased on order; its leaf still proves that there was one"),
    DRAFT_CHANGED(
            412,
            "Dự thảo đã được sửa",
            "Draft changed",
            "Dự thảo đã có bản sửa mới hơn bản được nêu; hãy đọc lại rồi làm lại",
            "The draft has a newer revision than the one that was named; read it again and try again"),
    TOO_LARGE(
            413,
            "Nội dung quá lớn",
            "Content too large",
            "Nội dung gửi lên lớn hơn mức máy chủ nhận",
            "The body is larger than the service takes"),
    URI_TOO_LONG(
            414, "Địa chỉ quá dài", "Address too long", "Địa chỉ dài hơn mức máy chủ nhận", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Loại nội dung không được nhận",
            "Unsupported media type",
            "Lời gọi này không nhận loại nội dung đó; hãy xem tiêu đề Content-Type",
            "This call does not take that type of content; check the header Content-Type"),
    EXPECTATION_FAILED(
            417,
            "Không đáp ứng được Expect",
            "Expectation failed",
            "Tiêu đề Expect chỉ được ghi 100-continue",
            "The header Expect may only say 100-continue"),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key đã dùng cho nội dung khác",
            "Idempotency-Key reused",
            "Idempotency-Key này đã đi cùng một nội dung khác; mỗi hồ sơ cần một khóa riêng",
            "This Idempotency-Key came with another body before; every dossier needs a key of its own"),
    REASON_REQUIRED(
            422,
            "Thiếu lý do",
            "Reason required",
            "Việc này phải ghi lý do: reason, từ 1 đến 4000 ký tự",
            "This needs a reason: reason, 1 to 4000 characters"),
    RETROACTIVE_NEEDS_BASIS(
            422,
            "Hiệu lực trở về trước cần căn cứ",
            "Retroactive needs basis",
            "Ngày hiệu lực ở trước ngày công bố: phải ghi ở retroactive văn bản, điều khoản cho phép, có trong danh mục văn bản",
            "The first day is before the day of publishing: retroactive has to name the clause that allows it, of an instrument in the register"),
    REVISION_REQUIRED(
            428,
            "Thiếu If-Match",
            "Revision required",
            "Sửa dự thảo phải kèm tiêu đề If-Match ghi bản sửa đã đọc, như ETag đã trả lời",
            "To change a draft send the header If-Match with the revision that was read, as the ETag has it"),
    TOO_MANY_REQUESTS(
            429,
            "Quá nhiều yêu cầu cùng lúc",
            "Too many requests",
            "Máy chủ đang xử lý nhiều yêu cầu hết mức; hãy gửi lại sau thời gian ghi ở Retry-After",
            "The service is working on as much as it can hold; try again after the time in Retry-After"),
    HEADERS_TOO_LARGE(
            431,
            "Tiêu đề quá lớn",
            "Headers too large",
            "Các tiêu đề của yêu cầu lớn hơn mức máy chủ nhận",
            "The headers of the request are larger than the service takes"),
    INTERNAL_ERROR(
            500,
            "Lỗi của hệ thống",
            "Internal error",
            "Hệ thống gặp lỗi; nhật ký ghi lỗi này dưới mã sự cố kèm theo, hãy báo mã đó cho người quản trị",
            "The service failed; its log has the cause under the incident code that comes with this, report that to the administrator"),
    RECORD_DAMAGED(
            500,
            "Bản ghi không khớp sổ cái",
            "Record damaged",
            "Bản ghi không còn đúng như lúc ghi sổ nên không được đưa ra; hãy báo người quản trị",
            "What is stored is not what was recorded, so it is not shown; tell the administrator"),
    NOT_IMPLEMENTED(
            501,
            "Phương thức không được biết",
            "Not implemented",
            "Máy chủ không biết phương thức hoặc cách mã hóa này",
            "The service does not know this method or coding"),
    NOT_STORED(
            503,
            "Chưa lưu được",
            "Not stored",
            "Hiện chưa lưu được nên không có quyết định nào được trả lời; hãy gửi lại sau y như vậy (chương trình gửi: cùng Idempotency-Key)",
            "Nothing can be stored now, so no decision is answered; send the same again later (a program: with the same Idempotency-Key)"),
    RULEBOOK_NOT_READY(
            503,
            "Bộ quy tắc chưa sẵn sàng",
            "Rulebook not ready",
            "Máy chủ này chưa mở được bộ quy tắc đã công bố nên không thẩm tra bằng bộ cũ; hãy gửi lại sau và báo người quản trị",
            "This server cannot open the rulebook that was published and does not judge by an older one; try again later and tell the administrator"),
    SEARCH_NOT_READY(
            503,
            "Chưa tra cứu được",
            "Search not ready",
            "Các quyết định ghi trước đây còn đang được đọc để tra cứu theo cách này; hãy hỏi lại sau",
            "The decisions recorded before are still being read so that they can be found this way; ask again later"),
    HTTP_VERSION_NOT_SUPPORTED(
            505,
            "Phiên bản HTTP không được hỗ trợ",
            "HTTP version not supported",
            "Máy chủ nói HTTP/1.1",
            "The service speaks HTTP/1.1");

    private final int status;
    private final Message title;
    private final Message meaning;

    ProblemType(int status, String viTitle, String enTitle, String viMeaning, String enMeaning) {
        this.status = status;
        this.title = new Message(viTitle, enTitle);
        this.meaning = new Message(viMeaning, enMeaning);
    }

    public int status() {
        return status;
    }

    /** What it is called. */
    public Message title() {
        return title;
    }

    /** What it means and what to do, where nothing more exact can be said. */
    Message meaning() {
        return meaning;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable URI reference of this type. */
    String uri() {
        return "/problems/" + slug();
    }

    static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The most general type with a status; a status without a type of its own counts as the first of its class. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
