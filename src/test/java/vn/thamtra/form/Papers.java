package vn.thamtra.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.form.paper.Composition;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Summary;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.ProcedureTables;

/** Forms of dossiers judged by the shipped rulebook, without a service. */
final class Papers {
    static final Rulebook RULEBOOK = shipped();
    static final Office OFFICE = new Office(
            "Ủy ban nhân dân tỉnh Ninh Bình",
            "Sở Tư pháp",
            "Ninh Bình",
            "số 1 đường Lê Hồng Phong, thành phố Ninh Bình",
            "0229 387 0000",
            "sotuphap.ninhbinh.gov.vn",
            "Trần Thị Bình");
    private static final UUID ID = UUID.fromString("01926f6e-0000-7000-8000-000000000001");
    private static final String APPLICANT =
            "{\"applicant\":{\"name\":\"Sở Y tế tỉnh Ninh Bình\",\"address\":\"số 18 đường Kim Đồng\",\"phone\":\"0229 387 1130\"}}";

    private Papers() {}

    private static Rulebook shipped() {
        RulebookFiles files = RulebookFiles.fromDirectory(Path.of(""));
        return ((Rulebook.Opening.Opened) Rulebook.open(files, CompileCache.in(Path.of("target/compiled-rules"))))
                .rulebook();
    }

    static DueForms due(ProcedureTables tables, Dossier dossier, OffsetDateTime asOf) {
        return due(tables, dossier, asOf, APPLICANT);
    }

    static DueForms due(ProcedureTables tables, Dossier dossier, OffsetDateTime asOf, String request) {
        byte[] answer = VerdictWriter.write(RULEBOOK.evaluate(dossier, asOf), ID.toString(), ThisProgram.get());
        JsonNode told = JsonValues.MAPPER.readTree(answer);
        Labels labels = new Labels(
                dossier.procedure(),
                told.path("outcome").stringValue(),
                dossier.dossierCode(),
                dossier.receivedAt().toInstant());
        Entry entry = new Entry(ID, 12, new byte[32], Instant.parse("2025-02-09T02:15:00Z"));
        Summary summary = new Summary(entry, RULEBOOK.id().value(), labels, "caller", ThisProgram.get());
        return new DueForms(
                new DecidedDossier(summary, JsonValues.MAPPER.readTree(request.getBytes(UTF_8)), told, dossier, tables),
                RULEBOOK.forms());
    }

    static DecidedForms.Form form(DueForms due, FormTemplate template) {
        OfficeSettings settings = new OfficeSettings(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                URI.create("https://thamtra.ninhbinh.gov.vn"),
                Map.of(),
                Map.of());
        String proof = settings.proofAddress(ID.toString());
        return new DecidedForms.Form(
                template, Composition.of(template, ToldContents.of(due.decided(), template, OFFICE, proof)));
    }

    /** What the file says, in the order in which it says it. */
    static String text(byte[] file, FormMedia media) {
        return switch (media) {
            case PDF -> pdf(file);
            case DOCX -> unescaped(part(file, "word/document.xml").replaceAll("</w:p>", "\n"));
            case HTML -> unescaped(new String(file, UTF_8).replaceAll("(?s)<style>.*</style>", ""));
        };
    }

    private static String unescaped(String markup) {
        return HtmlUtils.htmlUnescape(markup.replaceAll("<[^>]*>", " "));
    }

    private static String pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String part(byte[] zip, String name) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            @Nullable ZipEntry entry = in.getNextEntry();
            while (!Objects.requireNonNull(entry, name).getName().equals(name)) {
                entry = in.getNextEntry();
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In {@code target/forms}, to look at, where pictures are asked for. */
    static void keep(String name, byte[] file) throws IOException {
        if (System.getProperty("pictures") != null) {
            Path folder = Files.createDirectories(Path.of("target", "forms"));
            Files.write(folder.resolve(name), file);
        }
    }

    /** Without what breaking into lines adds. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
