package vn.thamtra.workbook.form;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be filled into a printed form: there is nothing else. */
public enum FormPlace {
    SUPERIOR("cơ quan chủ quản"),
    OFFICE("cơ quan"),
    NUMBER("số", "number"),
    TOWN("địa danh"),
    DAY("ngày lập"),
    OFFICE_ADDRESS("địa chỉ cơ quan"),
    OFFICE_PHONE("điện thoại cơ quan"),
    OFFICE_SITE("trang thông tin cơ quan"),
    SIGNER("người ký", "signer"),
    DOSSIER_CODE("mã hồ sơ", "dossierCode"),
    AGENCY_CODE("mã cơ quan"),
    APPLICANT("người nộp", "applicant"),
    ADDRESS("địa chỉ", "address"),
    PHONE("điện thoại", "phone"),
    EMAIL("thư điện tử", "email"),
    PROCEDURE("thủ tục"),
    PROCEDURE_CODE("mã thủ tục"),
    COPIES("số bộ hồ sơ", "copies"),
    RECEIVED("thời điểm nhận"),
    COUNTED_FROM("thời điểm tính là nhận"),
    TIME_BY_LAW("thời hạn giải quyết", "timeByLaw"),
    DUE("ngày trả", "due"),
    RESULT_PLACE("nơi trả kết quả", "resultPlace"),
    NEW_DUE("ngày hẹn lại", "newDue"),
    WHY_LATE("lý do chậm", "whyLate"),
    HANDLED_BY("cơ quan giải quyết"),
    RESULT_DAY("ngày có kết quả"),
    OUTCOME("kết quả"),
    DECISION("mã quyết định"),
    RECORDED("thời điểm ghi sổ"),
    LEAF_INDEX("số thứ tự trong sổ cái"),
    LEAF("lá trong sổ cái"),
    PROOF_ADDRESS("địa chỉ kiểm chứng"),
    INSTRUMENT("văn bản quy định mẫu"),
    FORM_NUMBER("số mẫu"),
    BREACH_CITATION("căn cứ chỉ bổ sung một lần"),
    FROM_DAY("từ ngày"),
    TO_DAY("đến ngày"),
    ROW("số thứ tự", List.EACH),
    PAPER("giấy tờ đã nộp", List.PAPERS),
    PAPER_COPIES("số bản", List.PAPERS),
    MISSING("nội dung cần bổ sung", List.MISSING),
    MISSING_CITATION("căn cứ bổ sung", List.MISSING),
    TO_MEND("điểm cần hoàn thiện", List.TO_MEND),
    TO_MEND_CITATION("căn cứ hoàn thiện", List.TO_MEND),
    REASON("lý do", List.REASONS),
    REASON_CITATION("căn cứ", List.REASONS),
    PERSON("người hoặc đơn vị", List.PERSONS),
    PERSON_OUTCOME("kết quả từng mục", List.PERSONS),
    PERSON_REASONS("lý do từng mục", List.PERSONS),
    VALUE("kết quả theo bảng", List.VALUES),
    VALUE_GIVEN("giá trị theo bảng", List.VALUES),
    VALUE_CITATION("căn cứ theo bảng", List.VALUES),
    HANDED_OVER("việc bàn giao", List.HAND_OVERS),
    HANDED_OVER_AT("thời điểm bàn giao", List.HAND_OVERS),
    HANDED_OVER_DUE("thời hạn bàn giao", List.HAND_OVERS),
    HANDED_OVER_IN_TIME("đúng hạn hay quá hạn", List.HAND_OVERS),
    NOTHING("để trống", List.EACH);

    /** What a row of a table or a bullet stands for; a place of none of them has one value. */
    public enum List {
        PAPERS,
        MISSING,
        TO_MEND,
        REASONS,
        PERSONS,
        /** What the tables of values of the procedure give: a fee, a rank. */
        VALUES,
        HAND_OVERS,
        /** Whatever list the other places of the line are of. */
        EACH
    }

    private final String word;
    private final @Nullable String blank;
    private final @Nullable List list;

    FormPlace(String word) {
        this(word, null, null);
    }

    FormPlace(String word, String blank) {
        this(word, blank, null);
    }

    FormPlace(String word, List list) {
        this(word, null, list);
    }

    FormPlace(String word, @Nullable String blank, @Nullable List list) {
        this.word = word;
        this.blank = blank;
        this.list = list;
    }

    public String word() {
        return word;
    }

    /** As it stands between braces. */
    public String braced() {
        return "{" + word + "}";
    }

    /** By what name an officer fills it where nothing was recorded; empty where he may not. */
    public Optional<String> blank() {
        return Optional.ofNullable(blank);
    }

    /** What an officer fills by a name. */
    public static Optional<FormPlace> ofBlank(String name) {
        return Stream.of(values()).filter(place -> name.equals(place.blank)).findFirst();
    }

    /** The list it tells one element of; empty for what has one value. */
    public Optional<List> list() {
        return Optional.ofNullable(list);
    }

    /** By its name, without braces. */
    public static Optional<FormPlace> ofWord(String word) {
        return Stream.of(values()).filter(place -> place.word.equals(word)).findFirst();
    }
}
