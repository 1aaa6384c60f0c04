package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Every rule of the law that {@code decision-tables/quy-dinh.csv} registers lives somewhere: in a row, in a DRL rule, in
 * what a row asks about, in the program, or it says why nothing in a dossier can be judged by it. The report of it is
 * written anew by {@code ./mvnw test -Dtest=CoverageTest -Dcoverage.write}.
 */
class CoverageTest {
    private static final Path REPORT = Shipped.PROJECT.resolve("src/docs/coverage.md");
    private static final String ROW = "bảng";
    private static final String DRL = "DRL";
    private static final String INFORMATION = "chỉ để biết";

    private final Register rules = Register.read("quy-dinh.csv");
    private final Places places = new Places();

    /** Families of rules with the numbers the source texts were given, first and last. */
    private static final String FAMILIES = """
            P1 1 20, P2 1 23, P3 1 5, P4 1 9, P5 1 12, P6 1 6, P7 1 23, P8 1 8, P9 1 16, D1 1 20, D2 1 23, D3 1 28, \
            D4 1 10, D5 1 12, D6 1 7, D7 1 10, CTV 1 29, LLTP 1 2, LLTP 10 20, LLTP26 1 18, OSS 1 40, STF 1 12, GEN 1 9""";

    @Test
    void no_number_is_left_out() {
        Set<String> numbered = new TreeSet<>(Set.of("R-CTV-15b", "R-CTV-25a", "R-CTV-25b"));
        Pattern.compile("(\\w+) (\\d+) (\\d+)").matcher(FAMILIES).results().forEach(family -> IntStream.rangeClosed(
                        Integer.parseInt(family.group(2)), Integer.parseInt(family.group(3)))
                .forEach(number -> numbered.add("R-%s-%02d".formatted(family.group(1), number))));

        assertThat(rules.ids()).containsExactlyInAnyOrderElementsOf(numbered);
    }

    @Test
    void every_rule_is_registered_once_and_no_row_is_of_an_unregistered_rule() {
        Set<String> written = new TreeSet<>(places.cells().keySet());
        written.addAll(places.drl().keySet());

        assertThat(rules.ids()).doesNotHaveDuplicates().hasSizeGreaterThan(300);
        assertThat(rules.ids()).containsAll(written);
    }

    @Test
    void every_rule_lives_where_the_register_says() {
        List<String> astray = new ArrayList<>();
        for (Map<String, String> rule : rules.entries()) {
            if (!livesWhereItSays(rule)) {
                astray.add(Register.value(rule, "Mã") + " " + rule.values());
            }
        }

        assertThat(astray).isEmpty();
    }

    private boolean livesWhereItSays(Map<String, String> rule) {
        String id = Register.value(rule, "Mã");
        String place = Register.value(rule, "Nơi");
        boolean inTable = places.cells().containsKey(id);
        boolean inDrl = places.drl().containsKey(id);
        boolean explained = !Register.value(rule, "Vì sao").isBlank();
        return switch (Register.value(rule, "Ở đâu")) {
            case ROW -> place.isEmpty() ? inTable : areRows(rule) && explained && !inTable;
            case DRL -> inDrl && inTable == place.equals(ROW);
            case INFORMATION -> explained && place.isEmpty() && !inTable && !inDrl;
            case "khái niệm" -> explained && !inTable && asks(rule, new Operand.OfTerm(place));
            case "dữ liệu" -> explained && !inTable && (asks(rule, new Operand.OfFact(place)) || counts(rule, place));
            case "giấy tờ" -> explained && !inTable && isDemandedNowhere(rule, place);
            case "chương trình" -> explained && !inTable && isInProgram(place);
            default -> false;
        };
    }

    private boolean areRows(Map<String, String> rule) {
        return Register.list(rule, "Nơi").stream().allMatch(places.cells()::containsKey);
    }

    private static List<ProcedureTables> workbooks(Map<String, String> rule) {
        return Shipped.RULEBOOK.versions(Register.value(rule, "Thủ tục"));
    }

    /** Whether rows of the procedure, or the terms they ask, depend on it. */
    private static boolean asks(Map<String, String> rule, Operand operand) {
        return workbooks(rule).stream().anyMatch(workbook -> conditions(workbook)
                .anyMatch(condition -> condition.operand().equals(operand)));
    }

    private static Stream<Condition> conditions(ProcedureTables workbook) {
        return Stream.concat(
                workbook.rows().stream().flatMap(row -> row.conditions().stream()),
                workbook.terms().stream()
                        .flatMap(term -> term.rows().stream())
                        .flatMap(row -> row.conditions().stream()));
    }

    /** Whether a date is counted from the fact. */
    private static boolean counts(Map<String, String> rule, String fact) {
        return workbooks(rule).stream()
                .flatMap(workbook -> workbook.limits().stream())
                .anyMatch(limit -> limit.fixedDate() instanceof Row.FixedDate.InYear date
                        && date.yearFact().equals(fact));
    }

    private static boolean isDemandedNowhere(Map<String, String> rule, String document) {
        return workbooks(rule).stream()
                        .allMatch(workbook -> workbook.vocabulary().documents().containsKey(document)
                                && workbook.requirements().stream()
                                        .noneMatch(row -> row.subject().equals(new Operand.OfDocument(document))))
                && !workbooks(rule).isEmpty();
    }

    private static boolean isInProgram(String type) {
        try {
            return !Class.forName(type, false, CoverageTest.class.getClassLoader())
                    .isInterface();
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Test
    void what_has_not_been_verified_is_not_a_rule() {
        assertThat(Register.read("chua-kiem-chung.csv").ids())
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(Shipped.workbooks()).allSatisfy(workbook -> assertThat(workbook.rows())
                .as(workbook.file())
                .noneMatch(row -> unverified().contains(row.citation().instrument())));
    }

    /** Instruments whose text nobody has read. */
    private static Set<String> unverified() {
        byte[] register = Objects.requireNonNull(Shipped.FILES.files().get("decision-tables/van-ban.xlsx"));
        Set<String> unverified = new TreeSet<>();
        ((ParsedInstruments.Accepted) InstrumentReader.read("van-ban.xlsx", register))
                .instruments().stream()
                        .filter(instrument -> instrument.confidence().equals("M"))
                        .map(Instrument::number)
                        .forEach(unverified::add);
        assertThat(unverified).isNotEmpty();
        return unverified;
    }

    @Test
    void the_processing_time_of_the_law_of_2025_is_told_as_unconfirmed_and_not_counted() {
        ProcedureTables law2025 =
                Shipped.RULEBOOK.versions("criminal-record-certificate").get(1);

        assertThat(law2025.limits()).noneMatch(limit -> limit.start() instanceof Row.Start.Complete);
        assertThat(law2025.notices()).anyMatch(notice -> notice.id().equals("R-LLTP26-17") && !notice.breach());
        assertThat(Shipped.examples(law2025))
                .filteredOn(tried -> tried.expects(ReasonKind.NOTICE, "R-LLTP26-17"))
                .isNotEmpty();
    }

    @Test
    void the_type_of_certificate_decides_for_state_agencies_only() {
        Operand type = new Operand.OfFact("certificateType");

        assertThat(Shipped.RULEBOOK.versions("criminal-record-certificate"))
                .flatExtracting(ProcedureTables::rows)
                .filteredOn(row -> row.conditions().stream()
                        .anyMatch(condition -> condition.operand().equals(type)))
                .extracting(Row::id)
                .containsOnly("R-LLTP-11");
    }

    @Test
    void the_report_is_current() throws IOException {
        String report = CoverageReport.of(rules, places);
        if (System.getProperty("coverage.write") != null) {
            Files.writeString(REPORT, report, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(REPORT, StandardCharsets.UTF_8))
                .as("write it anew: ./mvnw test -Dtest=CoverageTest -Dcoverage.write")
                .isEqualTo(report);
    }
}
