package vn.thamtra.check.meaning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Inspection;
import vn.thamtra.check.solver.Finder;
import vn.thamtra.check.solver.Formula.TooHard;
import vn.thamtra.check.solver.Space;
import vn.thamtra.check.solver.SpaceMaker;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.RegisterName;

/** What is wrong or doubtful in what the rows of a workbook mean together. */
public final class Meaning implements Inspection {
    private static final String ONE_STOP = "one-stop-intake";
    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9_]+");

    /** The fact that says a day off was an opening day is known to the program itself. */
    private static final String EXTRA_OPENING = "extraOpeningLawful";

    private static final Map<String, Message> MEANINGS = Map.ofEntries(
            said("IMPOSSIBLE_ROW", "Không hồ sơ nào khớp dòng này", "No dossier can match this row"),
            said("COVERED_ROW", "Dòng thừa: dòng khác đã quy định", "A row that adds nothing to others"),
            said("NEVER_APPLIES", "Tiêu chí không bao giờ được xét", "A criterion that is never judged"),
            said("NEVER_MET", "Tiêu chí hay căn cứ không bao giờ đạt", "A criterion or ground that can never be met"),
            said("NEVER_FAILS", "Tiêu chí hay căn cứ luôn đạt", "A criterion or ground that is always met"),
            said("GAP_IN_CRITERIA", "Hồ sơ không được xét theo tiêu chí nào", "Dossiers that no criterion judges"),
            said("GAP_IN_LIMITS", "Trường hợp không dòng nào cho thời hạn", "A case without a time limit"),
            said("OVERLAPPING_LIMITS", "Một việc có hai thời hạn khác nhau", "One duty with two different time limits"),
            said(
                    "OVERLAPPING_VALUES",
                    "Hai dòng của một bảng kết quả cùng đúng",
                    "Two rows of a table of values that hold together"),
            said(
                    "GAP_IN_VALUES",
                    "Trường hợp không dòng nào của bảng kết quả nói đến",
                    "A case that no row of a table of values is for"),
            said("POLICY_WITHOUT_EFFECT", "Cách chọn không có tác dụng", "A hit policy that has no effect"),
            said(
                    "NOTHING_LEFT",
                    "Không còn trường hợp nào cho “Trường hợp còn lại”",
                    "No case is left for “Trường hợp còn lại”"),
            said("VALUE_NEVER_GIVEN", "Kết quả không bao giờ được cho", "A value that is never given"),
            said("DEAD_LIMIT", "Thời hạn không bao giờ bắt đầu", "A time limit that never starts"),
            said("MET_AT_ONCE", "Thời hạn hoàn thành ngay khi bắt đầu", "A time limit met as soon as it starts"),
            said(
                    "OWED_THOUGH_REFUSED",
                    "Thời hạn phải làm điều mà kết quả từ chối",
                    "A time limit to do what the verdict refuses"),
            said("UNUSED_FACT", "Dữ liệu khai báo mà không dùng", "A fact declared and never used"),
            said("UNUSED_TERM", "Khái niệm khai báo mà không dùng", "A term declared and never used"),
            said(
                    "UNUSED_COUNT",
                    "Số đếm hay quá hạn khai báo mà không dùng",
                    "A count or lapse declared and never used"),
            said("DAYS_WITHOUT_LAW", "Những ngày không bản nào có hiệu lực", "Days on which no version is in force"),
            said("UNUSED_IN_VERSION", "Dữ liệu mà chỉ bản khác dùng", "A fact that only another version uses"),
            said("ASKED_TWICE", "Một thứ bị đòi hai lần", "One thing asked for twice"),
            said("ASKED_AND_EXCUSED", "Một điều vừa bị đòi vừa được miễn", "One thing asked for and excused at once"),
            said("OPPOSITE_WORDS", "Hai dòng nói ngược nhau", "Two rows that say the opposite of each other"),
            said(
                    "ALWAYS_BARRED",
                    "Cách đạt tiêu chí mà lúc nào cũng bị từ chối",
                    "A way to meet a criterion that is always refused"),
            said("NEVER_ACCEPTED", "Không hồ sơ nào được chấp nhận", "No dossier can be accepted"),
            said("ACCEPTED_EMPTY", "Hồ sơ trống được chấp nhận", "An empty dossier is accepted"),
            said("THRESHOLD_IN_WORDS", "Thông báo nói một ngưỡng khác", "A message that names another threshold"),
            said("OPEN_LIST", "Danh sách đóng làm từ ví dụ", "A closed list made of examples"),
            said(
                    "CITED_OUTSIDE_ITS_DAYS",
                    "Căn cứ không có hiệu lực vào ngày mà dòng áp dụng",
                    "A citation that is not in force on a day on which its row is law"),
            said("NOT_ALL_TOLD", "Còn chỗ cùng loại chưa nêu", "There are more of a kind than are told"),
            said("UNDECIDED", "Bảng quá phức tạp để xét hết", "Too complex for every case to be looked at"));

    private static Map.Entry<String, Message> said(String code, String vi, String en) {
        return Map.entry(code, new Message(vi, en));
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        ProcedureTables tables = inspected.tables();
        Rulebook rulebook = inspected.rulebook();
        List<ProcedureTables> versions = rulebook.versions(tables.id());
        List<Finding> findings = new ArrayList<>();
        Sight sight = sight(tables, rulebook);
        List<Look> looks = List.of(
                new Versions(tables, versions),
                new Unused(
                        sight, versions, written(rulebook, tables), new CellsOfFile(rulebook.files(), tables.file())),
                new ImpossibleRows(sight),
                new CoveredRows(sight),
                new Criteria(sight),
                new DeadLimits(sight),
                new Limits(sight),
                new ValueRows(sight),
                new RefusedDuties(sight, all(rulebook)),
                new AskedTwice(sight),
                new AskedAndExcused(sight),
                new OppositeWords(sight),
                new Acceptance(sight),
                new AmountsInWords(sight),
                new OpenLists(tables),
                new CitedDays(tables, oneStop(rulebook), register(rulebook)),
                new AcceptedEmpty(tables, rulebook));
        looks.forEach(look -> findings.addAll(found(look, tables)));
        return findings;
    }

    private static List<ProcedureTables> all(Rulebook rulebook) {
        return rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .toList();
    }

    @Override
    public Map<String, Message> codes() {
        return MEANINGS;
    }

    static Sight sight(ProcedureTables tables, Rulebook rulebook) {
        Space space = SpaceMaker.make(tables, oneStop(rulebook));
        Finder finder = new Finder(space, new TimeLimits(rulebook.calendar()));
        return new Sight(space, new Rows(space), finder, new Told(tables));
    }

    private static List<SpaceMaker.Period> oneStop(Rulebook rulebook) {
        return rulebook.versions(ONE_STOP).stream().map(SpaceMaker.Period::of).toList();
    }

    private static Map<String, Instrument> register(Rulebook rulebook) {
        byte[] bytes = rulebook.files().files().get(RulebookFiles.TABLES + RegisterName.INSTRUMENTS);
        return bytes != null
                        && InstrumentReader.read(RegisterName.INSTRUMENTS, bytes)
                                instanceof ParsedInstruments.Accepted accepted
                ? accepted.instruments().stream()
                        .collect(Collectors.toMap(Instrument::number, instrument -> instrument, (one, other) -> one))
                : Map.of();
    }

    private static List<Finding> found(Look look, ProcedureTables tables) {
        try {
            return look.findings();
        } catch (TooHard givenUp) {
            return List.of(Questions.undecided(look, tables));
        }
    }

    /** Hand-written rules name facts as fields or as keys. */
    private static Set<String> written(Rulebook rulebook, ProcedureTables tables) {
        Set<String> words = new HashSet<>();
        rulebook.files().files().forEach((path, bytes) -> {
            if (path.startsWith(RulebookFiles.RULES)) {
                words.addAll(Arrays.asList(WORD.split(new String(bytes, StandardCharsets.UTF_8))));
            }
        });
        if (tables.oneStop()) {
            words.add(EXTRA_OPENING);
        }
        return words;
    }
}
