package vn.thamtra.workbook;

import java.util.List;
import java.util.regex.Pattern;
import vn.thamtra.workbook.drl.DrlWriter;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.ProcedureTables;

/** What must be true of a reading whatever was read: faults that can be mended, or rules that hold nothing but rules. */
public final class Readable {
    private static final String FIELD = "(?:fact|doc|event|last|lapse|count)_[A-Za-z0-9_]+|channel|oneStop|receivedOn";
    private static final String LITERAL = "null|true|false|-?[0-9]+(?:\\.[0-9]+)?[LB]?|\"[A-Z][A-Z0-9_]*\""
            + "|java\\.time\\.LocalDate\\.of\\([0-9]+, [0-9]+, [0-9]+\\)";
    private static final String CALL =
            "\\.is(?:Before|After|Equal)\\(" + "|vn\\.thamtra\\.rules\\.Elapsed\\.(?:monthsHavePassed|days|beyond)\\(";
    private static final String SIGN = "[!=<>]=|&&|\\|\\||[<>!*(), ]";
    private static final Pattern CONSTRAINT =
            Pattern.compile("(?>" + FIELD + "|" + LITERAL + "|" + CALL + "|" + SIGN + ")++");
    private static final Pattern LINE = Pattern.compile(String.join(
            "|",
            "",
            "package procedures\\.[a-z0-9_]+",
            "import vn\\.thamtra\\.rules\\.DossierFacts",
            "declare Facts extends DossierFacts",
            " {4}[A-Za-z0-9_]+ : (?:Boolean|boolean|int|Long|String|java\\.math\\.BigDecimal|java\\.time\\.LocalDate)",
            "end",
            "rule \"[A-Za-z0-9-]+ [\\p{L} ]+![A-Z]+[0-9]+ holds\"",
            "when",
            "then",
            " {4}\\$facts : Facts\\(",
            " {4}\\$facts\\.getFindings\\(\\)\\.holds\\([0-9]+\\);"));

    private Readable() {}

    public static void verify(ParsedWorkbook parsed) {
        if (parsed instanceof ParsedWorkbook.Accepted accepted) {
            verify(accepted.tables());
        } else {
            verify(((ParsedWorkbook.Refused) parsed).faults());
        }
    }

    public static void verify(List<CellFault> faults) {
        if (faults.isEmpty()) {
            throw new AssertionError("refused for no reason");
        }
        for (CellFault fault : faults) {
            boolean told =
                    !fault.detail().vi().isBlank() && !fault.detail().en().isBlank();
            if (!told || fault.detail().vi().contains("{0}") || fault.code().isEmpty()) {
                throw new AssertionError("a fault nobody can mend: " + fault);
            }
        }
    }

    public static void verify(ProcedureTables tables) {
        String drl = DrlWriter.write(tables, RulePlan.of(tables), "vn.thamtra.rules.DossierFacts");
        for (String line : drl.split("\n", -1)) {
            boolean rule = LINE.matcher(line).matches()
                    || (line.startsWith("        ")
                            && CONSTRAINT.matcher(line.strip()).matches());
            if (!rule) {
                throw new AssertionError("not the line of a rule: " + line);
            }
        }
    }
}
