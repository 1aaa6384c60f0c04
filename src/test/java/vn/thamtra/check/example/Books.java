package vn.thamtra.check.example;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.model.ProcedureTables;

/** The rulebook of this project, as it is or with a workbook that somebody has edited. */
final class Books {
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));

    private Books() {}

    static RulebookFiles files() {
        return RulebookFiles.fromDirectory(Path.of("").toAbsolutePath());
    }

    static Rulebook open(RulebookFiles files) {
        Rulebook.Opening opening = Rulebook.open(files, CACHE);
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return opened.rulebook();
        }
        throw new IllegalStateException("Faults: " + opening);
    }

    static List<ProcedureTables> tables(Rulebook rulebook) {
        return rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .toList();
    }

    /** What the examples of one workbook prove once it was edited. */
    static ExampleReport reportOf(String procedure, Consumer<XSSFWorkbook> edit) {
        Rulebook rulebook = edited(procedure, edit);
        return new ExampleCheck(rulebook.versions(procedure).get(0), rulebook).report();
    }

    static Rulebook edited(String procedure, Consumer<XSSFWorkbook> edit) {
        Map<String, byte[]> files = new TreeMap<>(files().files());
        String path = RulebookFiles.TABLES + procedure + ".xlsx";
        files.put(path, edited(Objects.requireNonNull(files.get(path)), edit));
        return open(new RulebookFiles(files));
    }

    private static byte[] edited(byte[] xlsx, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
