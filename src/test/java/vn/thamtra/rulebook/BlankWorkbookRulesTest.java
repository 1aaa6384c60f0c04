package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.blank.BlankWorkbook;
import vn.thamtra.workbook.model.Example;

/** The example rows of a blank workbook, taken as they are, decide the example dossiers as the sheet says. */
class BlankWorkbookRulesTest {
    private static final String ID = "sample-procedure";

    @TestFactory
    Stream<DynamicTest> every_example_dossier_gets_its_verdict() throws IOException {
        return Stream.concat(tests("all criteria", rulebook(false)), tests("one ground", rulebook(true)));
    }

    private static Stream<DynamicTest> tests(String name, Rulebook rulebook) {
        List<Example> examples = rulebook.versions(ID).get(0).examples();
        assertThat(examples).isNotEmpty();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(name + " " + example.id(), () -> holds(rulebook, example)));
    }

    private static void holds(Rulebook rulebook, Example example) {
        Dossier dossier = new Dossier(
                ID,
                null,
                at(example.receivedOn(), 9),
                example.channel(),
                example.documents(),
                example.facts(),
                example.events(),
                List.of(),
                null);
        LocalDate judgedOn = example.asOf() == null ? example.receivedOn() : example.asOf();

        Verdict verdict = rulebook.evaluate(dossier, at(judgedOn, 16));

        assertThat(verdict.outcome()).isEqualTo(example.outcome());
        assertThat(verdict.reasons().stream().map(reason -> new Example.Expected(reason.kind(), reason.rule())))
                .containsAll(example.reasons());
        example.due().forEach((rule, day) -> assertThat(verdict.deadlines())
                .anyMatch(deadline -> deadline.id().equals(rule)
                        && String.valueOf(deadline.due()).equals(day.toString())));
    }

    private static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atOffset(ZoneOffset.ofHours(7));
    }

    private static Rulebook rulebook(boolean oneGround) throws IOException {
        Map<String, byte[]> shipped = RulebookFiles.fromDirectory(Path.of("")).files();
        Map<String, byte[]> files = new TreeMap<>();
        for (String register : List.of("lich.xlsx", "van-ban.xlsx")) {
            files.put(RulebookFiles.TABLES + register, shipped.get(RulebookFiles.TABLES + register));
        }
        byte[] blank = BlankWorkbook.write(ID, oneGround, Set.of("01/2018/TT-VPCP"));
        files.put(RulebookFiles.TABLES + ID + ".xlsx", taken(blank));
        Rulebook.Opening opening =
                Rulebook.open(new RulebookFiles(files), CompileCache.in(Path.of("target", "compiled-rules")));
        assertThat(opening).isInstanceOf(Rulebook.Opening.Opened.class);
        return ((Rulebook.Opening.Opened) opening).rulebook();
    }

    /** Without the marks that say a row is still an example. */
    private static byte[] taken(byte[] blank) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().startsWith("VÍ DỤ")) {
                            cell.setCellValue((String) null);
                        }
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
