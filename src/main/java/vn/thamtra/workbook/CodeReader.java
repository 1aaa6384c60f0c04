package vn.thamtra.workbook;

import java.util.List;
import java.util.Set;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.code.CodeForm;
import vn.thamtra.workbook.code.CodeKind;
import vn.thamtra.workbook.code.CodePattern;
import vn.thamtra.workbook.code.CodePlace;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Template;
import vn.thamtra.workbook.sheet.Citations;

/** Reads {@code ma-so.xlsx}: what codes of procedures, dossiers and agencies look like, by the days of receipt. */
public final class CodeReader {
    /** The one sheet with rows that are read. */
    public static final String SHEET = "Dạng mã";

    private static final String KIND = "Loại mã";
    private static final String FORM = "Dạng";
    private static final String EXAMPLE = "Ví dụ";
    private static final String APPLIES = "Áp dụng";
    private static final String VI = "Thông báo";
    private static final String EN = "Thông báo tiếng Anh";
    private static final String BASIS = "Căn cứ";
    private static final Headings HEADINGS =
            Headings.of(Headings.ID, KIND, FORM, EXAMPLE, APPLIES, Headings.FROM, Headings.TO, VI, EN, BASIS);

    private final Account account;
    private final Citations citations;
    private final UniqueIds ids = new UniqueIds();

    private CodeReader(Account account, List<Instrument> register) {
        this.account = account;
        this.citations = new Citations(register);
    }

    /**
     * Every fault of the file at once, or its forms.
     *
     * @param register the instruments that may be cited, while they are in force
     */
    public static ParsedCodes read(String fileName, byte[] xlsx, List<Instrument> register, Strictness strictness) {
        return new CodeReader(new Account(fileName, strictness), register).read(xlsx);
    }

    /**
     * The same where nobody knows more of instruments than their numbers.
     *
     * @param knownInstruments numbers of instruments; when they are in force is not asked
     */
    public static ParsedCodes read(String fileName, byte[] xlsx, Set<String> knownInstruments) {
        return read(fileName, xlsx, numbered(knownInstruments), Strictness.NEW);
    }

    private static List<Instrument> numbered(Set<String> numbers) {
        return numbers.stream().map(Instrument::numbered).toList();
    }

    /** What each cell that is not empty is taken to say; without those at fault. */
    public static List<Meaning> meanings(String fileName, byte[] xlsx, Set<String> knownInstruments) {
        Account account = new Account(fileName);
        new CodeReader(account, numbered(knownInstruments)).read(xlsx);
        return account.meanings();
    }

    private ParsedCodes read(byte[] xlsx) {
        List<RawSheet> scanned = SheetScanner.scan(xlsx, account);
        if (scanned.isEmpty() && !account.faultless()) {
            return new ParsedCodes.Refused(account.faults());
        }
        Sheets sheets = Sheets.sort(scanned, List.of(SHEET, SheetName.REMARKS.title()), account);
        sheets.demand(SHEET);
        List<CodeForm> forms =
                sheets.table(SHEET, HEADINGS).lines().stream().map(this::form).toList();
        citations.withinRows();
        sheets.everyCellRead();
        return account.faultless() ? new ParsedCodes.Accepted(forms) : new ParsedCodes.Refused(account.faults());
    }

    private CodeForm form(Line line) {
        String id = IdForm.STANDING_DAY.read(line.slot(Headings.ID));
        ids.claim(line.slot(Headings.ID), id);
        CodeKind kind = Words.CODE_KIND.read(line.slot(KIND));
        String form = form(line.slot(FORM), kind);
        String example = line.slot(EXAMPLE).code(Wanted.TEXT);
        if (!form.isEmpty() && !example.isEmpty() && !CodePattern.of(form).fits(example)) {
            line.slot(EXAMPLE).fault(FaultCode.EXAMPLE_NOT_OF_FORM, form);
        }
        Days days = FormListReader.days(line);
        Message told = new Message(told(line.slot(VI), kind), told(line.slot(EN), kind));
        Citation citation = citations.read(line.slot(BASIS), days);
        line.readRemark();
        boolean atOneStop = Words.AT_ONE_STOP.read(line.slot(APPLIES));
        return new CodeForm(id, kind, form, example, atOneStop, days, told, citation, line.address());
    }

    /** Empty where nothing can be told by it. */
    private static String form(Slot slot, CodeKind kind) {
        String form = slot.name();
        if (!Template.isBalanced(form)) {
            slot.fault(FaultCode.UNCLOSED_BRACE);
            return "";
        }
        List<String> unknown = CodePattern.unknown(form);
        unknown.forEach(place -> slot.fault(FaultCode.UNKNOWN_SIGNS, place, String.join("; ", CodePattern.PLACES)));
        boolean undated = kind != CodeKind.DOSSIER && CodePattern.isDated(form);
        if (undated) {
            slot.fault(FaultCode.NOT_A_DATED_CODE);
        }
        return unknown.isEmpty() && !undated ? form : "";
    }

    /** A sentence that names the code, and nothing that is not there to be named. */
    private static String told(Slot slot, CodeKind kind) {
        String text = slot.text();
        if (!Template.isBalanced(text)) {
            slot.fault(FaultCode.UNCLOSED_BRACE);
            return text;
        }
        List<String> places = Template.places(text);
        List<String> known = CodePlace.of(kind);
        places.stream()
                .filter(place -> !known.contains(place))
                .distinct()
                .forEach(place -> slot.fault(FaultCode.UNKNOWN_PLACE, place, String.join(", ", known)));
        if (!text.isEmpty() && !places.contains(CodePlace.CODE.braced())) {
            slot.fault(FaultCode.MISSING_PLACE, CodePlace.CODE.braced());
        }
        return text;
    }
}
