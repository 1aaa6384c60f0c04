package vn.thamtra.workbook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Succession;
import vn.thamtra.workbook.model.WorkbookName;

/** {@code Thủ tục}: one property a row. */
public final class ProcedureSheet {

    private static final String OTHER_NAME = "tên khác";
    private static final List<String> SHOWN = List.of(
            OTHER_NAME,
            "địa phương",
            "cấp",
            "lĩnh vực",
            "đối tượng thực hiện",
            "cơ quan giải quyết",
            "cơ quan quyết định",
            "kết quả",
            "phí, lệ phí",
            "số bộ hồ sơ",
            "cách thức nộp");
    private static final List<String> JUDGED = List.of(
            "mã thủ tục",
            "tên",
            "tên tiếng Anh",
            "căn cứ",
            "ngày hiệu lực",
            "ngày hết hiệu lực",
            "đã rà soát đến ngày",
            "qua một cửa",
            "cách kết luận");
    private static final List<String> OVERALL = List.of(
            "mã kết luận chung",
            "thông báo kết luận chung",
            "thông báo kết luận chung tiếng Anh",
            "căn cứ kết luận chung");
    private static final String VALIDITY_READINGS = "cách hiểu về hiệu lực";
    private static final String ENDED = "cơ quan kết thúc hoạt động";
    private static final String ENDED_ON = "ngày kết thúc hoạt động";
    private static final String TAKEN_OVER = "thông báo tiếp nhận nhiệm vụ";
    private static final List<String> SUCCESSION =
            List.of(ENDED, ENDED_ON, TAKEN_OVER, TAKEN_OVER + " tiếng Anh", "căn cứ tiếp nhận nhiệm vụ");
    private static final Message BODY =
            new Message("cơ quan ở cột “Ai thực hiện”", "party of the column “Ai thực hiện”");
    private static final String NATIONAL_CODE = ProcedureTables.NATIONAL_CODE;
    private static final String RESTS_ON = "văn bản làm căn cứ";
    private static final String COMPARED_WITH = "văn bản cần đối chiếu";
    private static final Headings HEADINGS = Headings.of("Mã", "Nội dung").withKeys(all());

    private final Account account;
    private final String sheet;
    private final Citations citations;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    private ProcedureSheet(Account account, String sheet, Citations citations) {
        this.account = account;
        this.sheet = sheet;
        this.citations = citations;
    }

    public static ProcedureSheet read(Sheets sheets, Citations citations, Account account) {
        String title = SheetName.PROCEDURE.title();
        ProcedureSheet read = new ProcedureSheet(account, sheets.nameOf(title), citations);
        sheets.demand(title);
        List<Line> unknown = new ArrayList<>();
        sheets.table(title, HEADINGS).lines().forEach(line -> read.known(line, unknown));
        unknown.forEach(read::guess);
        if (sheets.has(title)) {
            read.complete();
        }
        return read;
    }

    private void known(Line line, List<Line> unknown) {
        Slot id = line.slot(Headings.ID);
        String key = id.code(Wanted.TEXT);
        line.readRemark();
        String meant = all().stream().filter(key::equalsIgnoreCase).findFirst().orElse(null);
        if (meant == null) {
            unknown.add(line);
        } else if (slots.putIfAbsent(meant, keyed(line, meant)) != null) {
            id.fault(FaultCode.DUPLICATE_ID, sheet + "!" + slot(meant).address());
        }
    }

    private void guess(Line line) {
        Slot id = line.slot(Headings.ID);
        String key = id.code(Wanted.TEXT);
        List<String> free = new ArrayList<>(all());
        free.removeAll(slots.keySet());
        if (!key.isEmpty()) {
            id.fault(FaultCode.UNKNOWN_KEY, Nearest.hint(key, free));
        }
        String meant = Nearest.to(key, free);
        if (meant != null) {
            slots.put(meant, keyed(line, meant));
        }
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(JUDGED);
        all.addAll(SHOWN);
        all.addAll(OVERALL);
        all.addAll(List.of(VALIDITY_READINGS, RESTS_ON, COMPARED_WITH, NATIONAL_CODE));
        all.addAll(SUCCESSION);
        return all;
    }

    /** The value's cell, told by its key. */
    private static Slot keyed(Line line, String key) {
        Slot value = line.slot("Nội dung");
        return new Slot(value.account(), value.sheet(), value.place(), key, value.raw(), value.muted());
    }

    private void complete() {
        List<String> wanted = new ArrayList<>(JUDGED);
        wanted.addAll(SHOWN);
        wanted.remove(OTHER_NAME);
        wanted.addAll(oneGround() ? OVERALL : List.of());
        wanted.addAll(SUCCESSION.stream().anyMatch(slots::containsKey) ? SUCCESSION : List.of());
        wanted.removeAll(slots.keySet());
        wanted.forEach(key -> account.faultOfSheet(sheet, FaultCode.MISSING_KEY, key, key));
    }

    private Slot slot(String key) {
        return slots.getOrDefault(key, new Slot(account, sheet, new Place(0, 0), key, null, true));
    }

    public String id() {
        Slot slot = slot("mã thủ tục");
        String id = IdForm.PROCEDURE.read(slot);
        String file = account.workbook();
        if (IdForm.PROCEDURE.fits(id) && !WorkbookName.fits(id, file)) {
            slot.fault(FaultCode.WRONG_FILE_NAME, id, file);
        }
        return id;
    }

    public Message name() {
        return new Message(slot("tên").text(), slot("tên tiếng Anh").text());
    }

    public Citation instrument() {
        return citations.read(slot("căn cứ"));
    }

    /**
     * When the procedure is in force.
     *
     * @param readings ids of the interpretations declared
     */
    public ProcedureTables.Validity validity(Set<String> readings) {
        return new ProcedureTables.Validity(
                effectiveFrom(),
                notBeforeStart(slot("ngày hết hiệu lực")),
                notBeforeStart(slot("đã rà soát đến ngày")),
                slot("ngày hiệu lực").address(),
                validityReadings(readings),
                instruments(RESTS_ON),
                instruments(COMPARED_WITH),
                succession());
    }

    /** Lines of their own that may all be left out. */
    private @Nullable Succession succession() {
        if (!slots.keySet().containsAll(SUCCESSION)) {
            SUCCESSION.stream().filter(slots::containsKey).map(this::slot).forEach(slot -> slot.means(""));
            return null;
        }
        return new Succession(
                List.copyOf(Parts.of(slot(ENDED).text())),
                slot(ENDED_ON).date(),
                new Message(
                        slot(TAKEN_OVER).text(), slot(TAKEN_OVER + " tiếng Anh").text()),
                citations.readOfLaterLaw(slot("căn cứ tiếp nhận nhiệm vụ")),
                slot(ENDED_ON).address());
    }

    /** Tells a body that no limit binds, once the limits are read. */
    public void bodiesBound(List<Row.Limit> limits) {
        Set<String> bound = limits.stream().map(Row.Limit::boundParty).collect(Collectors.toSet());
        if (slots.keySet().containsAll(SUCCESSION)) {
            Parts.of(slot(ENDED).text()).stream()
                    .filter(body -> !bound.contains(body))
                    .forEach(body -> slot(ENDED).fault(FaultCode.UNKNOWN_NAME, BODY, Nearest.hint(body, bound)));
        }
    }

    /** A line of its own that may be left out, but not left empty. */
    private List<Instrument> instruments(String key) {
        if (!slots.containsKey(key)) {
            return List.of();
        }
        Slot slot = slot(key);
        return slot.none() ? List.of() : citations.instruments(slot);
    }

    private LocalDate effectiveFrom() {
        return slot("ngày hiệu lực").date();
    }

    private @Nullable LocalDate notBeforeStart(Slot slot) {
        LocalDate date = slot.dateOrNone();
        if (date != null && !date.equals(LocalDate.EPOCH) && date.isBefore(effectiveFrom())) {
            slot.fault(FaultCode.RANGE_UPSIDE_DOWN);
        }
        return date;
    }

    /** A line of its own that may be left out, but not left empty. */
    private List<String> validityReadings(Set<String> declared) {
        if (!slots.containsKey(VALIDITY_READINGS)) {
            return List.of();
        }
        Slot readings = slot(VALIDITY_READINGS);
        if (readings.empty()) {
            readings.fault(FaultCode.EMPTY_CELL, Wanted.TEXT);
        }
        return RuleLine.readings(readings, declared);
    }

    public boolean oneStop() {
        return Words.YES_NO.read(slot("qua một cửa"));
    }

    public boolean oneGround() {
        return Words.ONE_GROUND.read(slot("cách kết luận"));
    }

    public ProcedureTables.@Nullable Overall overall(RuleLine.Book book) {
        if (!oneGround()) {
            OVERALL.stream().map(this::slot).filter(slot -> !slot.none()).forEach(slot -> {
                slot.means("");
                slot.fault(FaultCode.UNEXPECTED_KEY);
            });
            return null;
        }
        Slot id = slot("mã kết luận chung");
        Slot vi = slot("thông báo kết luận chung");
        Slot en = slot("thông báo kết luận chung tiếng Anh");
        Message unmet = book.names().places().told(vi, en, new Message(vi.text(), en.text()));
        return new ProcedureTables.Overall(
                book.ids().claim(id, "", RuleIds.Sharing.NONE),
                unmet,
                citations.read(slot("căn cứ kết luận chung")),
                id.address());
    }

    /**
     * What is shown and not judged; what says {@code -} is left out.
     *
     * @param codes the forms that the code of a procedure may have
     */
    public Map<String, String> properties(CodeForms codes) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String key : SHOWN) {
            Slot slot = slot(key);
            if (!slot.none()) {
                String text = slot.loose();
                if (!text.isEmpty()) {
                    properties.put(key.toLowerCase(Locale.ROOT), text);
                }
            }
        }
        nationalCode(codes).ifPresent(code -> properties.put(NATIONAL_CODE, code));
        return Collections.unmodifiableMap(properties);
    }

    /** A line of its own that may be left out: a code, whose zeros a number would lose. */
    private Optional<String> nationalCode(CodeForms codes) {
        if (!slots.containsKey(NATIONAL_CODE) || slot(NATIONAL_CODE).none()) {
            return Optional.empty();
        }
        Slot slot = slot(NATIONAL_CODE);
        String code = slot.code(Wanted.TEXT);
        if (!code.isEmpty()) {
            codes.misfit(code, new Days(effectiveFrom(), effectiveTo()))
                    .ifPresent(misfit -> slot.fault(
                            FaultCode.CODE_NOT_OF_FORM,
                            misfit.told(),
                            misfit.form().id()));
        }
        return Optional.of(code);
    }

    private @Nullable LocalDate effectiveTo() {
        return notBeforeStart(slot("ngày hết hiệu lực"));
    }
}
