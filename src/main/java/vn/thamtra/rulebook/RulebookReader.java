package vn.thamtra.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.CalendarReading;
import vn.thamtra.workbook.CellFault;
import vn.thamtra.workbook.Instrument;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.InstrumentReading;
import vn.thamtra.workbook.ProcedureTables;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.WorkbookReading;

/** Reads the files of a rulebook and puts its parts together, collecting every fault on the way. */
final class RulebookReader {
    private static final String CALENDAR = "lich.xlsx";
    private static final String INSTRUMENTS = "van-ban.xlsx";

    private final RulebookFiles files;
    private final ReadingCache remembered;
    private final RuleCompiler compiler;
    private final List<CellFault> faults = new ArrayList<>();

    RulebookReader(RulebookFiles files, CompileCache cache) {
        this.files = files;
        this.remembered = new ReadingCache(cache);
        this.compiler = new RuleCompiler(cache);
    }

    Rulebook.Opening read() {
        Set<String> instruments = instruments();
        CalendarReading.@Nullable Accepted calendar = calendar();
        Map<String, Procedure> procedures = procedures(instruments);
        if (calendar == null || !faults.isEmpty()) {
            return new Rulebook.Opening.Refused(List.copyOf(faults));
        }
        Settings settings = Settings.of(calendar.settings());
        WorkCalendar days = new WorkCalendar(calendar.days(), settings.countSwapSaturdays());
        return new Rulebook.Opening.Opened(new Rulebook(files, procedures, days, settings));
    }

    private Set<String> instruments() {
        byte @Nullable [] bytes = table(INSTRUMENTS);
        if (bytes == null) {
            return Set.of();
        }
        return remembered
                .find(INSTRUMENTS, bytes, "", InstrumentReading.Accepted.class, () -> readInstruments(bytes))
                .map(accepted -> accepted.instruments().stream()
                        .map(Instrument::number)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private Optional<InstrumentReading.Accepted> readInstruments(byte[] bytes) {
        InstrumentReading reading = InstrumentReader.read(INSTRUMENTS, bytes);
        if (reading instanceof InstrumentReading.Accepted accepted) {
            return Optional.of(accepted);
        }
        faults.addAll(((InstrumentReading.Refused) reading).faults());
        return Optional.empty();
    }

    private CalendarReading.@Nullable Accepted calendar() {
        byte @Nullable [] bytes = table(CALENDAR);
        return bytes == null
                ? null
                : remembered
                        .find(CALENDAR, bytes, "", CalendarReading.Accepted.class, () -> readCalendar(bytes))
                        .orElse(null);
    }

    private Optional<CalendarReading.Accepted> readCalendar(byte[] bytes) {
        CalendarReading reading = CalendarReader.read(CALENDAR, bytes);
        if (reading instanceof CalendarReading.Accepted accepted) {
            return Optional.of(accepted);
        }
        faults.addAll(((CalendarReading.Refused) reading).faults());
        return Optional.empty();
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
                            "Thiếu tệp decision-tables/" + name + "; mọi bộ quy tắc đều cần tệp này",
                            "The file decision-tables/" + name + " is missing; every rulebook needs it")));
        }
        return bytes;
    }

    private Map<String, Procedure> procedures(Set<String> instruments) {
        SortedMap<String, String> drl = drl();
        String citable = String.join("\n", new TreeSet<>(instruments));
        SortedMap<String, List<ProcedureVersion>> versions = new TreeMap<>();
        files.files().forEach((path, bytes) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.startsWith(RulebookFiles.TABLES) && !Set.of(CALENDAR, INSTRUMENTS).contains(name)) {
                remembered
                        .find(name, bytes, citable, ProcedureTables.class, () -> read(name, bytes, instruments))
                        .ifPresent(tables -> versions.computeIfAbsent(tables.id(), id -> new ArrayList<>())
                                .add(new ProcedureVersion(tables, concerning(tables, drl), compiler)));
            }
        });
        SortedMap<String, Procedure> procedures = new TreeMap<>();
        versions.forEach((id, all) -> procedures.put(id, Procedure.of(id, inOrder(all))));
        return procedures;
    }

    private Optional<ProcedureTables> read(String name, byte[] bytes, Set<String> instruments) {
        WorkbookReading reading = WorkbookReader.read(name, bytes, instruments);
        if (reading instanceof WorkbookReading.Accepted accepted) {
            return Optional.of(accepted.tables());
        }
        faults.addAll(((WorkbookReading.Refused) reading).faults());
        return Optional.empty();
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
    private static SortedMap<String, String> concerning(ProcedureTables tables, SortedMap<String, String> drl) {
        Set<String> folders = new TreeSet<>(Set.of("general", tables.id()));
        if (tables.oneStop()) {
            folders.add("one-stop");
        }
        SortedMap<String, String> concerning = new TreeMap<>();
        drl.forEach((path, text) -> {
            if (folders.contains(path.split("/")[1])) {
                concerning.put(path, text);
            }
        });
        return concerning;
    }

    /** Oldest first; on every day at most one version is in force. */
    private List<ProcedureVersion> inOrder(List<ProcedureVersion> versions) {
        List<ProcedureVersion> sorted = versions.stream()
                .sorted(Comparator.comparing(version -> version.tables().effectiveFrom()))
                .toList();
        for (int next = 1; next < sorted.size(); next++) {
            ProcedureTables later = sorted.get(next).tables();
            if (sorted.get(next - 1).isInForceOn(later.effectiveFrom())) {
                faults.add(overlap(sorted.get(next - 1).tables(), later));
            }
        }
        return sorted;
    }

    private static CellFault overlap(ProcedureTables earlier, ProcedureTables later) {
        return new CellFault(
                later.file(),
                "Thủ tục",
                later.effectiveCell(),
                "OVERLAPPING_VERSIONS",
                later.effectiveFrom().toString(),
                new Message(
                        "Bản này có hiệu lực khi bản trong " + earlier.file()
                                + " chưa hết hiệu lực; ghi ngày hết hiệu lực cho bản trước",
                        "This version begins while the one in " + earlier.file()
                                + " is still in force; give the earlier one its last day"));
    }
}
