package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.rulebook.store.RulebookFiles;

class ExplanationsTest {
    /** As the library that wrote most of them counts. */
    private static List<String> filled(byte[] xlsx) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            TreeSet<String> filled = new TreeSet<>();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean blank = cell.getCellType() == CellType.BLANK
                                || (cell.getCellType() == CellType.STRING
                                        && cell.getStringCellValue().isBlank());
                        if (!blank) {
                            filled.add(sheet.getSheetName() + "!" + cell.getAddress());
                        }
                    }
                }
            }
            return List.copyOf(filled);
        }
    }

    private static List<String> explained(Collection<CellMeaning> meanings) {
        return List.copyOf(meanings.stream()
                .filter(meaning -> !meaning.text().vi().isBlank())
                .map(meaning -> meaning.sheet() + "!" + meaning.cell())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_filled_cell_of_every_shipped_workbook_has_a_meaning() throws IOException {
        List<Explained> explained = new Explanations(ShippedFiles.SHIPPED).of(ShippedFiles.workbooks());

        assertThat(explained).hasSizeGreaterThan(24);
        for (Explained workbook : explained) {
            byte[] xlsx = bytes(workbook.workbook());
            assertThat(explained(workbook.meanings())).as(workbook.workbook()).isEqualTo(filled(xlsx));
        }
    }

    @Test
    void beside_a_fault_the_other_cells_keep_their_meaning() throws IOException {
        String name = "prov-legal-reporter-recognition.xlsx";
        byte[] damaged;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(name)))) {
            book.getSheet("Điều kiện").getRow(2).createCell(0).setCellValue("sai mã");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            damaged = out.toByteArray();
        }
        Map<String, byte[]> files = new HashMap<>(ShippedFiles.SHIPPED.files());
        files.put(RulebookFiles.TABLES + name, damaged);

        List<Explained> explained = new Explanations(new RulebookFiles(files)).of(new TreeSet<>(List.of(name)));

        assertThat(explained(explained.get(0).meanings()))
                .hasSizeGreaterThanOrEqualTo(filled(damaged).size() - 1);
    }

    /** Letters that only Vietnamese has. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯà-ãè-êìíò-õùúýÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĩũĨŨ\\u1ea0-\\u1ef9]");

    /** Columns of fixed words, and of names that a workbook declares in both languages. */
    private static final Set<String> TRANSLATED = Set.of(
            "Belongs to",
            "Type",
            "Source",
            "When absent",
            "Moment",
            "Event",
            "Component",
            "Demand",
            "Scope",
            "Nature",
            "When",
            "Applies when",
            "Counted from",
            "Before/After",
            "Fulfilled by",
            "State",
            "Reasons",
            "Deadlines",
            "Received on",
            "Judged as of");

    /** Who is bound by a limit, in the words of its workbook. */
    private static final Pattern BOUND = Pattern.compile("(R-[A-Z0-9-]+): [^;]+");

    private static Stream<CellMeaning> meanings() {
        return new Explanations(ShippedFiles.SHIPPED)
                .of(ShippedFiles.workbooks()).stream().flatMap(workbook -> workbook.meanings().stream());
    }

    @Test
    void in_english_no_heading_and_no_fixed_word_or_declared_name_is_vietnamese() {
        List<String> told = meanings()
                .map(meaning -> meaning.text().en())
                .filter(english -> TRANSLATED.stream().anyMatch(heading -> english.startsWith(heading + ": "))
                        || english.startsWith("the heading of ")
                        || (english.contains("{")
                                && !english.startsWith("Content: ")
                                && !english.startsWith("Message: ")
                                && !english.startsWith("English message: ")
                                && !english.startsWith("Vietnamese: ")
                                && !english.startsWith("English: ")))
                .map(english -> BOUND.matcher(english).replaceAll("$1"))
                .distinct()
                .toList();

        assertThat(told)
                .hasSizeGreaterThan(200)
                .noneMatch(english -> VIETNAMESE.matcher(english).find());
    }

    @Test
    void in_english_the_notation_of_conditions_is_told_by_codes_and_words() {
        assertThat(meanings().map(meaning -> meaning.text().en()))
                .contains(
                        "Id: level",
                        "level: Cấp tỉnh",
                        "Kind of ranking request: ≠ INITIAL; RERANK_60M; REORGANISED; UPGRADE_3Y",
                        "Kind of ranking request: given",
                        "Date of the last ranking decision: 60 full months",
                        "Day the reorganisation takes effect: ≤ day of receipt",
                        "Invested in continuously: yes",
                        "Counted from: the due date of R-OSS-28",
                        "Reasons: not MET R-P9-16",
                        "Members of the People's Committee voted: 2024-12-10 {Members voting for = 11; All members of the People's Committee = 20}");
    }

    private static byte[] bytes(String name) {
        return ShippedFiles.SHIPPED.files().getOrDefault(RulebookFiles.TABLES + name, new byte[0]);
    }
}
