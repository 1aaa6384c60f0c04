package vn.thamtra.check.difference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.SheetName;

/** What a difference concerns. All but {@link #OTHER} is what no example can notice, so that a person has to read it. */
public enum Concern {
    /** A warning of the check is accepted, or no more. */
    ACCEPTANCE("cảnh báo được chấp nhận", "warnings accepted"),
    /** The name, label, unit, source of a code. */
    CODE("đổi tên, nhãn, đơn vị của mã", "names, labels and units of codes"),
    CITATION("đổi căn cứ", "citations"),
    /** Messages, acts, names of the procedure, readings. */
    WORDS("chỉ đổi chữ", "words only"),
    /** What is judged, and free text. */
    OTHER("", "");

    private static final Set<String> DECLARING = Set.of(
            SheetName.FACTS.title(),
            SheetName.DOCUMENTS.title(),
            SheetName.EVENTS.title(),
            SheetName.COUNTS.title(),
            SheetName.LAPSES.title(),
            SheetName.TERMS.title());
    private static final Set<String> OF_CODES =
            Set.of("tên", "tên tiếng anh", "giá trị", "đơn vị", "nguồn", "thay đổi được");
    private static final Set<String> ONLY_WORDS = Set.of(SheetName.READINGS.title(), "Lời văn", "Tên gọi", "Bộ mẫu");
    private static final List<String> OF_MESSAGES = List.of("thông báo", "việc", "tên", "mô tả", "câu hỏi");
    private static final List<String> JUDGED_PROPERTIES =
            List.of("mã", "ngày", "đã rà soát", "qua một cửa", "cách kết luận", "cơ quan kết thúc");

    private final Message name;

    Concern(String vi, String en) {
        this.name = new Message(vi, en);
    }

    /** How an approver is told of it. */
    public Message inWords() {
        return name;
    }

    /** What a changed cell concerns. */
    static Concern ofCell(String sheet, String row, String heading) {
        String title = EarlierNames.today(sheet);
        String column = heading.toLowerCase(Locale.ROOT);
        if (title.equals(SheetName.WAIVERS.title())) {
            return ACCEPTANCE;
        } else if (title.equals(SheetName.PROCEDURE.title())) {
            return ofProperty(row.toLowerCase(Locale.ROOT));
        } else if (DECLARING.contains(title) && OF_CODES.contains(column)) {
            return CODE;
        } else if (column.equals("căn cứ") || column.equals("cách hiểu") || title.equals("Văn bản")) {
            return CITATION;
        }
        boolean words = ONLY_WORDS.contains(title) || begins(OF_MESSAGES, column);
        return words ? WORDS : OTHER;
    }

    private static Concern ofProperty(String property) {
        if (begins(List.of("căn cứ", "văn bản"), property)) {
            return CITATION;
        }
        boolean judged = begins(JUDGED_PROPERTIES, property) && !property.equals(ProcedureTables.NATIONAL_CODE);
        return judged ? OTHER : WORDS;
    }

    /** What a row that came or went concerns. */
    static Concern ofRow(String sheet) {
        String title = EarlierNames.today(sheet);
        if (title.equals(SheetName.WAIVERS.title())) {
            return ACCEPTANCE;
        }
        return ONLY_WORDS.contains(title) ? WORDS : title.equals("Văn bản") ? CITATION : OTHER;
    }

    private static boolean begins(List<String> beginnings, String text) {
        return beginnings.stream().anyMatch(beginning -> text.equals(beginning) || text.startsWith(beginning + " "));
    }
}
