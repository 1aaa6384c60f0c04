package vn.thamtra.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets: one decision table that collects, read from a workbook in its own format. */
final class OpenLTablets implements Contender<Candidate, String[]> {
    private static final int FIRST_COLUMN = 1;

    private final Table table;

    /** The table as OpenL offers it to Java. */
    public interface Table {
        String[] eligibility(
                @Nullable String employmentStatus,
                @Nullable Boolean goodMorals,
                @Nullable Boolean firmPoliticalStance,
                @Nullable Boolean prestige,
                @Nullable Boolean communicationAbility,
                @Nullable Boolean lawDegree,
                @Nullable Long legalFieldMonths,
                @Nullable Boolean otherUniversityDegree,
                @Nullable Long lawRelatedMonths);
    }

    OpenLTablets() {
        try {
            Path file = Files.createTempFile("eligibility", ".xlsx");
            write(file);
            table = new RulesEngineFactory<>(file.toUri().toURL(), Table.class).newEngineInstance();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Rules");
            row(sheet, 1, List.of("Rules String[] eligibility(" + parameters() + ")"));
            int last = FIRST_COLUMN + EligibilityTable.FACTS.size();
            sheet.addMergedRegion(new CellRangeAddress(1, 1, FIRST_COLUMN, last));
            row(sheet, 2, heads());
            row(sheet, 3, columns(OpenLTablets::expression, "finding"));
            row(sheet, 4, columns(OpenLTablets::declaration, "String finding"));
            row(sheet, 5, columns(fact -> fact, "finding"));
            int next = 6;
            for (EligibilityTable.Line line : EligibilityTable.LINES) {
                row(sheet, next++, columns(fact -> cell(line.tests().get(fact)), line.finding()));
            }
            workbook.write(out);
        }
    }

    private static String parameters() {
        return EligibilityTable.FACTS.stream().map(fact -> type(fact) + " " + fact).collect(Collectors.joining(", "));
    }

    private static String type(String fact) {
        return fact.endsWith("Months") ? "Long" : fact.equals("employmentStatus") ? "String" : "Boolean";
    }

    private static List<String> heads() {
        List<String> heads = new java.util.ArrayList<>();
        for (int i = 1; i <= EligibilityTable.FACTS.size(); i++) {
            heads.add("C" + i);
        }
        heads.add("CRET1");
        return heads;
    }

    private static List<String> columns(java.util.function.UnaryOperator<String> ofFact, String last) {
        List<String> columns = new java.util.ArrayList<>(
                EligibilityTable.FACTS.stream().map(ofFact).toList());
        columns.add(last);
        return columns;
    }

    private static String expression(String fact) {
        return switch (type(fact)) {
            case "String" -> "contains(statuses, " + fact + ")";
            case "Long" -> fact + "Range.contains(" + fact + ")";
            default -> fact + " == " + fact + "Wanted";
        };
    }

    private static String declaration(String fact) {
        return switch (type(fact)) {
            case "String" -> "String[] statuses";
            case "Long" -> "IntRange " + fact + "Range";
            default -> "Boolean " + fact + "Wanted";
        };
    }

    private static String cell(EligibilityTable.@Nullable Test test) {
        if (test instanceof EligibilityTable.Codes codes) {
            return String.join(",", codes.codes());
        } else if (test instanceof EligibilityTable.Flag flag) {
            return Boolean.toString(flag.wanted());
        } else if (test instanceof EligibilityTable.AtLeast least) {
            return ">= " + least.bound();
        } else if (test instanceof EligibilityTable.Below below) {
            return "< " + below.bound();
        }
        return "";
    }

    private static void row(XSSFSheet sheet, int number, List<String> cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(FIRST_COLUMN + i).setCellValue(cells.get(i));
        }
    }

    @Override
    public Candidate prepare(Candidate candidate) {
        return candidate;
    }

    @Override
    public String[] judge(Candidate candidate) {
        return table.eligibility(
                candidate.employmentStatus(),
                candidate.goodMorals(),
                candidate.firmPoliticalStance(),
                candidate.prestige(),
                candidate.communicationAbility(),
                candidate.lawDegree(),
                candidate.legalFieldMonths(),
                candidate.otherUniversityDegree(),
                candidate.lawRelatedMonths());
    }

    @Override
    public Set<String> findings(String[] judged) {
        return Set.of(judged);
    }
}
