package vn.thamtra.check.meaning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.check.Finding;
import vn.thamtra.check.Inspected;
import vn.thamtra.check.Inspection;
import vn.thamtra.check.Severity;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.ProcedureTables;

/** What is wrong or doubtful in what the rows of a workbook mean together. */
public final class Meaning implements Inspection {
    private static final String ONE_STOP = "one-stop-intake";
    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9_]+");

    /** The fact that says a day off was an opening day is known to the program itself. */
    private static final String EXTRA_OPENING = "extraOpeningLawful";

    @Override
    public List<Finding> findings(Inspected inspected) {
        ProcedureTables tables = inspected.tables();
        Rulebook rulebook = inspected.rulebook();
        List<ProcedureTables> versions = rulebook.versions(tables.id());
        List<Finding> findings = new ArrayList<>();
        Sight sight = sight(tables, rulebook);
        List<Look> looks = List.of(
                new Versions(tables, versions),
                new Unused(sight, versions, written(rulebook, tables), new CellsOfFile(rulebook.files(), tables.file())),
                new ImpossibleRows(sight),
                new CoveredRows(sight),
                new Criteria(sight),
                new DeadLimits(sight),
                new Limits(sight),
                new SharedIds(tables, others(tables, rulebook)));
        looks.forEach(look -> findings.addAll(found(look, tables)));
        return findings;
    }

    static Sight sight(ProcedureTables tables, Rulebook rulebook) {
        List<SpaceMaker.Period> oneStop = rulebook.versions(ONE_STOP).stream()
                .map(SpaceMaker.Period::of)
                .toList();
        Space space = SpaceMaker.make(tables, oneStop);
        Finder finder = new Finder(space, new TimeLimits(rulebook.calendar()));
        return new Sight(space, new Rows(space), finder, new Told(tables));
    }

    private static List<Finding> found(Look look, ProcedureTables tables) {
        try {
            return look.findings();
        } catch (TooHard undecided) {
            Message message = new Message(
                    "Bảng này quá phức tạp để xét hết mọi trường hợp; phần “" + look.getClass().getSimpleName()
                            + "” chưa có kết luận",
                    "This workbook is too complex for every case to be looked at; “"
                            + look.getClass().getSimpleName() + "” is undecided");
            return List.of(new Finding(
                    Severity.WARNING, "UNDECIDED", tables.file(), "", "", tables.id(), "", message, List.of(), null));
        }
    }

    private static List<ProcedureTables> others(ProcedureTables tables, Rulebook rulebook) {
        return rulebook.procedures().stream()
                .filter(id -> !id.equals(tables.id()))
                .flatMap(id -> rulebook.versions(id).stream())
                .toList();
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
