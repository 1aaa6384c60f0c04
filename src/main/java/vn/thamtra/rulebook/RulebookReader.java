package vn.thamtra.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.rulebook.engine.CompileProof;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.ParseCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.CodeReader;
import vn.thamtra.workbook.FormReader;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedCalendar;
import vn.thamtra.workbook.ParsedCodes;
import vn.thamtra.workbook.ParsedForms;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedSentences;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.SentenceReader;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.form.FormSets;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.RegisterName;

/** Reads the files of a rulebook and puts its parts together, collecting every fault on the way. */
final class RulebookReader {

    private static final Pattern SENTENCE = Pattern.compile("@sentence\\(\"([^\"]*)\"\\)");

    private final RulebookFiles files;
    private final CompileCache cache;
    private final Strictness strictness;
    private final ParseCache remembered;
    private final RuleCompiler compiler;
    private final List<CellFault> faults = Collections.synchronizedList(new ArrayList<>());

    RulebookReader(RulebookFiles files, CompileCache cache, Strictness strictness) {
        this.files = files;
        this.cache = cache;
        this.strictness = strictness;
        this.remembered = new ParseCache(cache, strictness);
        this.compiler = new RuleCompiler(cache);
    }

    ParsedRulebook read() {
        List<Instrument> instruments = instruments();
        CodeForms codes = codes(instruments);
        Citable citable = Citable.of(instruments, codes);
        ParsedCalendar.@Nullable Accepted calendar = calendar();
        List<ProcedureVersion.Entry> versions = versions(citable);
        Wording wording = wording();
        FormSets forms = forms(citable);
        if (calendar == null || !faults.isEmpty()) {
            return new ParsedRulebook.Refused(told());
        }
        Settings settings = Settings.of(calendar.settings());
        WorkCalendar days = new WorkCalendar(calendar.days(), calendar.standing(), settings.countSwapSaturdays());
        return new ParsedRulebook.Accepted(
                procedures(versions, citable, wording),
                days,
                settings,
                wording,
                new ParsedRulebook.Shared(forms, codes));
    }

    /** By file; within one they are in order already. */
    private List<CellFault> told() {
        return faults.stream().sorted(Comparator.comparing(CellFault::workbook)).toList();
    }

    /** Of every workbook without a fault, by procedure and day; the tables are read only where they are not remembered. */
    private List<ProcedureVersion.Entry> versions(Citable citable) {
        List<String> paths = files.files().keySet().stream()
                .filter(RulebookReader::isProcedure)
                .toList();
        List<ProcedureVersion.Entry> versions =
                new ArrayList<>(SideBySide.map(paths, path -> entry(nameOf(path), citable)).stream()
                        .flatMap(Optional::stream)
                        .toList());
        versions.sort(Comparator.comparing(ProcedureVersion.Entry::id).thenComparing(ProcedureVersion.Entry::from));
        refuseOverlaps(versions, citable);
        return versions;
    }

    private static boolean isProcedure(String path) {
        return path.startsWith(RulebookFiles.TABLES) && !RegisterName.ALL.contains(nameOf(path));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Optional<ProcedureVersion.Entry> entry(String name, Citable citable) {
        return remembered.find(
                name, bytes(name), citable.text(), ProcedureVersion.Entry.class, () -> tables(name, citable)
                        .map(ProcedureVersion.Entry::of));
    }

    private Optional<ProcedureTables> tables(String name, Citable citable) {
        return remembered.find(
                name, bytes(name), citable.text(), ProcedureTables.class, () -> readTables(name, bytes(name), citable));
    }

    private byte[] bytes(String name) {
        return Objects.requireNonNull(files.files().get(RulebookFiles.TABLES + name), name);
    }

    /**
     * The instruments that workbooks may cite, and the forms that their codes may have.
     *
     * @param text what a reading of a workbook hangs on, one line an instrument
     */
    private record Citable(List<Instrument> instruments, CodeForms codes, String text) {
        static Citable of(List<Instrument> instruments, CodeForms codes) {
            String text = lines(instruments);
            return new Citable(
                    instruments, codes, codes.ofProcedures().isEmpty() ? text : text + "\n" + codes.ofProcedures());
        }

        static String lines(List<Instrument> instruments) {
            return instruments.stream().map(Citable::line).sorted().collect(Collectors.joining("\n"));
        }

        private static String line(Instrument instrument) {
            return String.join(
                    " ",
                    instrument.number(),
                    String.valueOf(instrument.inForceFrom()),
                    String.valueOf(instrument.inForceTo()),
                    String.valueOf(instrument.title()),
                    String.valueOf(instrument.replacedBy()));
        }
    }

    private Optional<ProcedureTables> readTables(String name, byte[] bytes, Citable citable) {
        ParsedWorkbook parsed = WorkbookReader.read(name, bytes, citable.instruments(), citable.codes(), strictness);
        if (parsed instanceof ParsedWorkbook.Accepted accepted) {
            return Optional.of(accepted.tables());
        }
        faults.addAll(((ParsedWorkbook.Refused) parsed).faults());
        return Optional.empty();
    }

    private Map<String, Procedure> procedures(List<ProcedureVersion.Entry> entries, Citable citable, Wording wording) {
        SortedMap<String, String> drl = drl();
        SortedMap<String, List<ProcedureVersion>> versions = new TreeMap<>();
        for (ProcedureVersion.Entry entry : entries) {
            Supplier<ProcedureTables> tables =
                    cache.inMemory().keep(() -> tables(entry.file(), citable).orElseThrow());
            versions.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(version(entry, tables, drl, wording));
        }
        SortedMap<String, Procedure> procedures = new TreeMap<>();
        versions.forEach((id, all) -> procedures.put(id, new Procedure(id, List.copyOf(all), cache.inMemory())));
        return procedures;
    }

    private ProcedureVersion version(
            ProcedureVersion.Entry entry,
            Supplier<ProcedureTables> tables,
            SortedMap<String, String> drl,
            Wording wording) {
        SortedMap<String, String> written = concerning(entry, drl);
        byte[] xlsx = Objects.requireNonNull(files.files().get(RulebookFiles.TABLES + entry.file()), entry.file());
        return new ProcedureVersion(
                entry,
                tables,
                cache.inMemory().keep(() -> CompiledProcedure.compile(tables.get(), written, wording, compiler)),
                CompileProof.of(cache, entry.file(), xlsx, written, sentences()));
    }

    private List<Instrument> instruments() {
        byte @Nullable [] bytes = table(RegisterName.INSTRUMENTS);
        if (bytes == null) {
            return List.of();
        }
        return remembered
                .find(
                        RegisterName.INSTRUMENTS,
                        bytes,
                        "",
                        ParsedInstruments.Accepted.class,
                        () -> readInstruments(bytes))
                .map(ParsedInstruments.Accepted::instruments)
                .orElse(List.of());
    }

    private Optional<ParsedInstruments.Accepted> readInstruments(byte[] bytes) {
        ParsedInstruments parsed = InstrumentReader.read(RegisterName.INSTRUMENTS, bytes, strictness);
        if (parsed instanceof ParsedInstruments.Accepted accepted) {
            return Optional.of(accepted);
        }
        faults.addAll(((ParsedInstruments.Refused) parsed).faults());
        return Optional.empty();
    }

    private ParsedCalendar.@Nullable Accepted calendar() {
        byte @Nullable [] bytes = table(RegisterName.CALENDAR);
        return bytes == null
                ? null
                : remembered
                        .find(
                                RegisterName.CALENDAR,
                                bytes,
                                "",
                                ParsedCalendar.Accepted.class,
                                () -> readCalendar(bytes))
                        .orElse(null);
    }

    private Optional<ParsedCalendar.Accepted> readCalendar(byte[] bytes) {
        ParsedCalendar parsed = CalendarReader.read(RegisterName.CALENDAR, bytes, strictness);
        if (parsed instanceof ParsedCalendar.Accepted accepted) {
            return Optional.of(accepted);
        }
        faults.addAll(((ParsedCalendar.Refused) parsed).faults());
        return Optional.empty();
    }

    /** What the rulebook says of its own; a rulebook without a file for it speaks as all did before. */
    private Wording wording() {
        byte @Nullable [] bytes = files.files().get(RulebookFiles.TABLES + RegisterName.SENTENCES);
        return bytes == null
                ? Wordings.of(null)
                : remembered
                        .find(
                                RegisterName.SENTENCES,
                                bytes,
                                String.join("\n", asked()),
                                ParsedSentences.Accepted.class,
                                () -> readSentences(bytes))
                        .map(ParsedSentences.Accepted::sentences)
                        .map(Wordings::of)
                        .orElseGet(() -> Wordings.of(null));
    }

    private Optional<ParsedSentences.Accepted> readSentences(byte[] bytes) {
        ParsedSentences parsed = SentenceReader.read(RegisterName.SENTENCES, bytes, asked(), strictness);
        if (parsed instanceof ParsedSentences.Accepted accepted) {
            return Optional.of(accepted);
        }
        faults.addAll(((ParsedSentences.Refused) parsed).faults());
        return Optional.empty();
    }

    /** A rulebook without a file for them prints none. */
    private FormSets forms(Citable citable) {
        byte @Nullable [] bytes = files.files().get(RulebookFiles.TABLES + RegisterName.FORMS);
        return bytes == null
                ? FormSets.NONE
                : remembered
                        .find(
                                RegisterName.FORMS,
                                bytes,
                                citable.text(),
                                ParsedForms.Accepted.class,
                                () -> readForms(bytes, citable))
                        .map(ParsedForms.Accepted::forms)
                        .orElse(FormSets.NONE);
    }

    private Optional<ParsedForms.Accepted> readForms(byte[] bytes, Citable citable) {
        List<String> numbers =
                citable.instruments().stream().map(Instrument::number).toList();
        ParsedForms parsed = FormReader.read(RegisterName.FORMS, bytes, numbers, strictness);
        if (parsed instanceof ParsedForms.Accepted accepted) {
            return Optional.of(accepted);
        }
        faults.addAll(((ParsedForms.Refused) parsed).faults());
        return Optional.empty();
    }

    /** A rulebook without a file for them asks nothing of codes. */
    private CodeForms codes(List<Instrument> instruments) {
        byte @Nullable [] bytes = files.files().get(RulebookFiles.TABLES + RegisterName.CODES);
        return bytes == null
                ? CodeForms.NONE
                : remembered
                        .find(
                                RegisterName.CODES,
                                bytes,
                                Citable.lines(instruments),
                                ParsedCodes.Accepted.class,
                                () -> readCodes(bytes, instruments))
                        .map(ParsedCodes.Accepted::codes)
                        .orElse(CodeForms.NONE);
    }

    private Optional<ParsedCodes.Accepted> readCodes(byte[] bytes, List<Instrument> instruments) {
        ParsedCodes parsed = CodeReader.read(RegisterName.CODES, bytes, instruments, strictness);
        if (parsed instanceof ParsedCodes.Accepted accepted) {
            return Optional.of(accepted);
        }
        faults.addAll(((ParsedCodes.Refused) parsed).faults());
        return Optional.empty();
    }

    /** The sentences that hand-written rules name. */
    private SortedSet<String> asked() {
        SortedSet<String> asked = new TreeSet<>();
        drl().values().forEach(text -> SENTENCE.matcher(text).results().forEach(found -> asked.add(found.group(1))));
        return asked;
    }

    /** The bytes of the sentences, which are what hand-written rules may name. */
    private byte[] sentences() {
        return files.files().getOrDefault(RulebookFiles.TABLES + RegisterName.SENTENCES, new byte[0]);
    }

    private byte @Nullable [] table(String name) {
        byte[] bytes = files.files().get(RulebookFiles.TABLES + name);
        if (bytes == null) {
            faults.add(new CellFault(
                    name,
                    "",
                    "",
                    "MISSING_FILE",
                    "",
                    new Message(
                            "Thiếu tệp " + RulebookFiles.TABLES + name + "; mọi bộ quy tắc đều cần tệp này",
                            "The file " + RulebookFiles.TABLES + name + " is missing; every rulebook needs it")));
        }
        return bytes;
    }

    private SortedMap<String, String> drl() {
        SortedMap<String, String> drl = new TreeMap<>();
        files.files().forEach((path, bytes) -> {
            if (path.startsWith(RulebookFiles.RULES)) {
                drl.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return drl;
    }

    /** The folder says whom a hand-written rule concerns: everybody, the one-stop shop, or one procedure. */
    private static SortedMap<String, String> concerning(ProcedureVersion.Entry version, SortedMap<String, String> drl) {
        Set<String> folders = new TreeSet<>(Set.of("general", version.id()));
        if (version.oneStop()) {
            folders.add("one-stop");
        }
        SortedMap<String, String> concerning = new TreeMap<>();
        drl.forEach((path, text) -> {
            if (folders.contains(folderOf(path))) {
                concerning.put(path, text);
            }
        });
        return concerning;
    }

    /** The folder below {@code rules/} that a file lies in. */
    private static String folderOf(String path) {
        int start = RulebookFiles.RULES.length();
        return path.substring(start, Math.max(start, path.indexOf('/', start)));
    }

    /** On every day at most one version of a procedure is in force. */
    private void refuseOverlaps(List<ProcedureVersion.Entry> versions, Citable citable) {
        for (int next = 1; next < versions.size(); next++) {
            ProcedureVersion.Entry earlier = versions.get(next - 1);
            ProcedureVersion.Entry later = versions.get(next);
            boolean ended = earlier.to() != null && earlier.to().isBefore(later.from());
            if (earlier.id().equals(later.id()) && !ended) {
                tables(later.file(), citable).ifPresent(tables -> faults.add(overlap(earlier.file(), tables)));
            }
        }
    }

    private static CellFault overlap(String earlier, ProcedureTables later) {
        return new CellFault(
                later.file(),
                "Thủ tục",
                later.effectiveCell(),
                "OVERLAPPING_VERSIONS",
                later.effectiveFrom().toString(),
                new Message(
                        "Bản này có hiệu lực khi bản trong " + earlier
                                + " chưa hết hiệu lực; ghi ngày hết hiệu lực cho bản trước",
                        "This version begins while the one in " + earlier
                                + " is still in force; give the earlier one its last day"));
    }
}
