package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.workbook.cell.ScannedFile;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Reading;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.sheet.AlternativeSheet;
import vn.thamtra.workbook.sheet.BarAndNoticeSheets;
import vn.thamtra.workbook.sheet.Citations;
import vn.thamtra.workbook.sheet.CountSheet;
import vn.thamtra.workbook.sheet.ExampleSheet;
import vn.thamtra.workbook.sheet.ExampleValues;
import vn.thamtra.workbook.sheet.LapseSheet;
import vn.thamtra.workbook.sheet.LimitSheet;
import vn.thamtra.workbook.sheet.ProcedureSheet;
import vn.thamtra.workbook.sheet.ReadingSheet;
import vn.thamtra.workbook.sheet.RequirementSheet;
import vn.thamtra.workbook.sheet.RuleIds;
import vn.thamtra.workbook.sheet.RuleLine;
import vn.thamtra.workbook.sheet.TermSheet;
import vn.thamtra.workbook.sheet.ValueSheets;
import vn.thamtra.workbook.sheet.ValueUses;
import vn.thamtra.workbook.sheet.VocabularyNames;
import vn.thamtra.workbook.sheet.VocabularySheets;
import vn.thamtra.workbook.sheet.WaiverSheet;

/**
 * Reads one procedure's workbook without loss: every cell that is not empty is given a meaning or a fault, and a workbook
 * with any fault gives no model.
 */
public final class WorkbookReader {

    private static final List<String> TITLES =
            Arrays.stream(SheetName.values()).map(SheetName::title).toList();

    private WorkbookReader() {}

    /**
     * Every fault of the file at once, or the procedure.
     *
     * @param fileName how faults and sources call the file
     * @param knownInstruments numbers of instruments, against which citations are checked; when they are in force is not
     */
    public static ParsedWorkbook read(String fileName, byte[] xlsx, Set<String> knownInstruments) {
        return read(fileName, xlsx, numbered(knownInstruments), Strictness.NEW);
    }

    /** As {@link #read(String, byte[], Set)}, of a file that was taken apart before. */
    public static ParsedWorkbook read(ScannedFile scanned, Set<String> knownInstruments) {
        return read(scanned.sheets(), numbered(knownInstruments), CodeForms.NONE, scanned.account());
    }

    /**
     * Every fault of the file at once, or the procedure.
     *
     * @param register the instruments that may be cited, while the procedure and they are in force
     */
    public static ParsedWorkbook read(String fileName, byte[] xlsx, List<Instrument> register, Strictness strictness) {
        return read(fileName, xlsx, register, CodeForms.NONE, strictness);
    }

    /**
     * The same in a rulebook that gives forms of codes.
     *
     * @param codes the forms that the national code of the procedure may have
     */
    public static ParsedWorkbook read(
            String fileName, byte[] xlsx, List<Instrument> register, CodeForms codes, Strictness strictness) {
        Account account = new Account(fileName, strictness);
        return read(SheetScanner.scan(xlsx, account), register, codes, account);
    }

    private static ParsedWorkbook read(
            List<RawSheet> scanned, List<Instrument> register, CodeForms codes, Account account) {
        return scanned.isEmpty() && !account.faultless()
                ? new ParsedWorkbook.Refused(account.faults())
                : understand(account.workbook(), scanned, register, codes, account);
    }

    private static List<Instrument> numbered(Set<String> numbers) {
        return numbers.stream().map(Instrument::numbered).toList();
    }

    /** What each cell that is not empty is taken to say; without those at fault, and without all where the file is. */
    public static List<Meaning> meanings(String fileName, byte[] xlsx, Set<String> knownInstruments) {
        Account account = new Account(fileName);
        List<RawSheet> scanned = SheetScanner.scan(xlsx, account);
        if (!scanned.isEmpty()) {
            understand(fileName, scanned, knownInstruments, account);
        }
        return account.meanings();
    }

    static ParsedWorkbook understand(
            String fileName, List<RawSheet> scanned, Set<String> knownInstruments, Account account) {
        return understand(fileName, scanned, numbered(knownInstruments), CodeForms.NONE, account);
    }

    private static ParsedWorkbook understand(
            String fileName, List<RawSheet> scanned, List<Instrument> register, CodeForms codes, Account account) {
        Sheets sheets = Sheets.sort(scanned, TITLES, account);
        Citations citations = new Citations(register);
        ProcedureTables tables = tables(fileName, sheets, citations, codes, account);
        citations.within(tables.effectiveFrom(), tables.effectiveTo());
        sheets.everyCellRead();
        return account.faultless()
                ? new ParsedWorkbook.Accepted(tables, account.meanings())
                : new ParsedWorkbook.Refused(account.faults());
    }

    private static ProcedureTables tables(
            String fileName, Sheets sheets, Citations citations, CodeForms codes, Account account) {
        ProcedureSheet procedure = ProcedureSheet.read(sheets, citations, account);
        String id = procedure.id();
        VocabularyNames names = new VocabularyNames();
        if (sheets.open()) {
            names.dossier().lost();
        }
        VocabularySheets dictionary = new VocabularySheets(sheets, names);
        Vocabulary vocabulary = dictionary.read(id);
        List<Count> counts = new CountSheet(sheets, names, vocabulary.events().keySet()).read();
        List<Lapse> lapses = LapseSheet.read(sheets, names.dossier());
        List<Term> terms = new TermSheet(sheets, names.dossier()).read();
        List<Reading> readings = ReadingSheet.read(sheets);
        RuleLine.Book book = new RuleLine.Book(
                sheets,
                names.dossier(),
                citations,
                readings.stream().map(Reading::id).collect(Collectors.toUnmodifiableSet()),
                new RuleIds());
        // before the rules: where both claim an id it is the rule that is told
        ProcedureTables.@Nullable Overall overall = procedure.overall(book);
        ProcedureTables.Rules rules = rules(procedure, book, dictionary.values(), account);
        ExampleValues ofTables =
                new ExampleValues(dictionary.values(), rules.values().tables());
        ProcedureTables tables = new ProcedureTables(
                new ProcedureTables.Identity(
                        fileName, id, procedure.name(), procedure.instrument(), procedure.properties(codes)),
                procedure.validity(book.readings()),
                procedure.oneStop(),
                overall,
                vocabulary,
                new ProcedureTables.Definitions(terms, counts, lapses, dictionary.values()),
                rules,
                new ProcedureTables.Notes(
                        new ExampleSheet(sheets, names, vocabulary, ofTables).read(),
                        readings,
                        WaiverSheet.read(sheets)));
        procedure.bodiesBound(tables.limits());
        new ValueUses(tables, sheets, account).tell();
        return tables;
    }

    private static ProcedureTables.Rules rules(
            ProcedureSheet procedure, RuleLine.Book book, List<ValueDeclaration> values, Account account) {
        return new ProcedureTables.Rules(
                RequirementSheet.read(book),
                alternatives(procedure, book, account),
                BarAndNoticeSheets.bars(book),
                BarAndNoticeSheets.notices(book),
                new LimitSheet(book).read(),
                new ValueSheets(book, values, account).read());
    }

    private static List<Row.Alternative> alternatives(ProcedureSheet procedure, RuleLine.Book book, Account account) {
        List<Row.Alternative> alternatives = new ArrayList<>();
        for (SheetName sheet : List.of(SheetName.CRITERIA, SheetName.DISMISSAL_GROUNDS, SheetName.REVOCATION_GROUNDS)) {
            alternatives.addAll(new AlternativeSheet(sheet, book).read());
            boolean criteria = sheet == SheetName.CRITERIA;
            if (book.sheets().has(sheet.title()) && criteria == procedure.oneGround()) {
                account.faultOfSheet(
                        book.sheets().nameOf(sheet.title()),
                        FaultCode.SHEET_NOT_FOR_MODE,
                        "",
                        procedure.oneGround() ? "một căn cứ" : "mọi điều kiện",
                        procedure.oneGround() ? "“Căn cứ miễn nhiệm” / “Căn cứ thu hồi”" : "“Điều kiện”");
            }
        }
        return List.copyOf(alternatives);
    }
}
