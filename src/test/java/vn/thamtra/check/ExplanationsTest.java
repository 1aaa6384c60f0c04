package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.rulebook.RulebookFiles;
import vn.thamtra.workbook.Meaning;

class ExplanationsTest {
    private static final RulebookFiles SHIPPED = RulebookFiles.fromDirectory(Path.of(""));

    private static SortedSet<String> workbooks() {
        return SHIPPED.files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .map(path -> path.substring(RulebookFiles.TABLES.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

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

    private static List<String> explained(Collection<Meaning> meanings) {
        return List.copyOf(meanings.stream()
                .filter(meaning -> !meaning.text().isBlank())
                .map(meaning -> meaning.sheet() + "!" + meaning.cell())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_filled_cell_of_every_shipped_workbook_has_a_meaning() throws IOException {
        List<Explained> explained = new Explanations(SHIPPED).of(workbooks());

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
        Map<String, byte[]> files = new HashMap<>(SHIPPED.files());
        files.put(RulebookFiles.TABLES + name, damaged);

        List<Explained> explained = new Explanations(new RulebookFiles(files)).of(new TreeSet<>(List.of(name)));

        assertThat(explained(explained.get(0).meanings()))
                .hasSizeGreaterThanOrEqualTo(filled(damaged).size() - 1);
    }

    private static byte[] bytes(String name) {
        return SHIPPED.files().getOrDefault(RulebookFiles.TABLES + name, new byte[0]);
    }
}
