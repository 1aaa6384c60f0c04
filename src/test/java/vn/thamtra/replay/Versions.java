package vn.thamtra.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Rulebooks of one procedure, the recognition of legal reporters, that differ in how many months of practice they ask. */
final class Versions {
    private static final String RECOGNITION = "decision-tables/prov-legal-reporter-recognition.xlsx";
    private static final CompileCache CACHE = CompileCache.in(Path.of("target/compiled-rules"));

    private Versions() {}

    /** Row R-P1-12 asks so many months of who has a law degree; the law says 24. */
    static Rulebook asking(int months) {
        Map<String, byte[]> files = lawful();
        files.computeIfPresent(RECOGNITION, (path, xlsx) -> with(months, xlsx));
        Rulebook.Opening opening = Rulebook.open(new RulebookFiles(files), CACHE);
        return ((Rulebook.Opening.Opened) opening).rulebook();
    }

    /** The rulebook of the project without the other procedures, but for the one that has hand-written rules of its own. */
    static Map<String, byte[]> lawful() {
        Map<String, byte[]> files =
                new TreeMap<>(RulebookFiles.fromDirectory(Path.of("")).files());
        files.keySet()
                .removeIf(path -> path.endsWith(".xlsx")
                        && !path.equals(RECOGNITION)
                        && !path.matches(".*/(lich|loi-van|van-ban|one-stop-intake).xlsx"));
        return files;
    }

    /** Writes files below a folder, as an operator would keep them. */
    static Path write(Map<String, byte[]> files, Path folder) {
        files.forEach((path, bytes) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    private static byte[] with(int months, byte[] xlsx) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getSheet("Điều kiện").getRow(5).createCell(10).setCellValue("≥ " + months);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
