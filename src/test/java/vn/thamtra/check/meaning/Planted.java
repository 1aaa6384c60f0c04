package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.check.RunnableDossier;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** A shipped workbook with a defect, and what is found in it. */
record Planted(String file, Rulebook rulebook, List<Finding> findings) {
    static final RulebookFiles SHIPPED = RulebookFiles.fromDirectory(Path.of("").toAbsolutePath());
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));

    static Planted in(String file, Consumer<XSSFWorkbook> defect) {
        Map<String, byte[]> files = new TreeMap<>(SHIPPED.files());
        files.compute(RulebookFiles.TABLES + file, (path, bytes) -> damaged(Objects.requireNonNull(bytes), defect));
        Rulebook rulebook = open(new RulebookFiles(files));
        Planted planted = new Planted(file, rulebook, new ArrayList<>());
        planted.findings.addAll(new Meaning().findings(new Inspected(planted.tables(), rulebook)));
        return planted;
    }

    static byte[] damaged(byte[] xlsx, Consumer<XSSFWorkbook> defect) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            defect.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcedureTables tables() {
        return rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .filter(tables -> tables.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    Finding finding(String code, String subject) {
        return findings.stream()
                .filter(finding ->
                        finding.code().equals(code) && finding.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + findings));
    }

    /** As a request that anybody could send. */
    Verdict judged(Finding finding) {
        Showing showing = finding.shown().orElseThrow();
        ParsedDossier parsed = DossierReader.read(RunnableDossier.json(showing), rulebook::vocabulary);
        assertThat(parsed).isInstanceOf(ParsedDossier.Read.class);
        return rulebook.evaluate(((ParsedDossier.Read) parsed).dossier(), showing.asOf());
    }

    static void put(XSSFWorkbook book, String sheet, String cell, String text) {
        CellAddress at = new CellAddress(cell);
        Row row = book.getSheet(sheet).getRow(at.getRow());
        row.removeCell(row.getCell(at.getColumn()));
        row.createCell(at.getColumn()).setCellValue(text);
    }

    static Rulebook open(RulebookFiles files) {
        return ((Rulebook.Opening.Opened) Rulebook.open(files, CACHE)).rulebook();
    }
}
