package vn.thamtra.draft.call;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.access.Role;
import vn.thamtra.replay.OwnService;
import vn.thamtra.rulebook.store.RulebookFiles;

/** A service with the rulebook of one procedure, and the persons of an office who change it. */
public final class Office implements AutoCloseable {
    public static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";
    public static final String WHY =
            "\"why\": \"Sửa lời văn\", \"amendment\": {\"instrument\": \"854/QĐ-UBND\", \"clause\": \"Điều 1\"}";
    private static final String BOUNDARY = "a-boundary-of-the-tests";

    public final OwnService service;
    final Client editor;
    final Client approver;
    final Client auditor;

    private Office(OwnService service) {
        this.service = service;
        this.editor = service.caller(Role.EDITOR);
        this.approver = service.caller(Role.APPROVER);
        this.auditor = service.caller(Role.AUDITOR);
    }

    public static Office open(Path folder, String... settings) {
        Path rulebook = folder.resolve("rulebook");
        files().forEach((path, bytes) -> write(rulebook.resolve(path), bytes));
        return new Office(OwnService.start(folder.resolve("data"), rulebook, settings));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rulebook of the project without the other procedures, but for the one that has hand-written rules of its own. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files =
                new TreeMap<>(RulebookFiles.fromDirectory(Path.of("")).files());
        files.keySet()
                .removeIf(path -> path.endsWith(".xlsx")
                        && !path.endsWith(RECOGNITION)
                        && !path.matches(".*/(lich|loi-van|van-ban|one-stop-intake).xlsx"));
        return files;
    }

    static byte[] recognition() {
        return Objects.requireNonNull(files().get(RulebookFiles.TABLES + RECOGNITION));
    }

    /** The workbook with other words where a criterion is met, which changes no outcome. */
    public static byte[] reworded(String words) {
        return edited(workbook -> put(
                workbook.getSheet("Điều kiện"),
                "R-P1-12",
                "Thông báo khi đạt",
                "Có bằng tốt nghiệp đại học luật, ít nhất 02 năm công tác trong lĩnh vực pháp luật. " + words));
    }

    /** The workbook as another program would save it. */
    static byte[] savedAgain() {
        return edited(workbook -> {});
    }

    /** The workbook with a test that nobody can read. */
    static byte[] faulty() {
        return edited(workbook -> put(
                workbook.getSheet("Điều kiện"),
                "R-P1-12",
                "Thời gian công tác trong lĩnh vực pháp luật",
                "≥ hai mươi"));
    }

    public static byte[] edited(Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(recognition()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void put(XSSFSheet sheet, String id, String heading, String value) {
        var headings = IntStream.range(0, 5)
                .mapToObj(sheet::getRow)
                .filter(row -> row != null
                        && row.getCell(0) != null
                        && row.getCell(0).toString().equals("Mã"))
                .findFirst()
                .orElseThrow();
        int column = IntStream.range(0, headings.getLastCellNum())
                .filter(cell -> heading.equals(String.valueOf(headings.getCell(cell))))
                .findFirst()
                .orElseThrow();
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row) != null
                    && id.equals(String.valueOf(sheet.getRow(row).getCell(0)))) {
                var style = sheet.getRow(row).getCell(column).getCellStyle();
                sheet.getRow(row).removeCell(sheet.getRow(row).getCell(column));
                sheet.getRow(row).createCell(column).setCellValue(value);
                sheet.getRow(row).getCell(column).setCellStyle(style);
            }
        }
    }

    /** Hands in a draft with one workbook. */
    Reply hand(Client by, String draft, byte[] workbook) {
        return hand(by, draft, RECOGNITION, workbook);
    }

    Reply hand(Client by, String draft, String name, byte[] file) {
        return handIn(by, draft, name, file);
    }

    /** Hands in a draft with one file. */
    public static Reply handIn(Client by, String draft, String name, byte[] file) {
        try (ByteArrayOutputStream body = new ByteArrayOutputStream()) {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"draft\"\r\n\r\n{" + draft
                            + "}\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + name + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return by.post(
                    "/v1/drafts", body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lawful draft that changes some words, and where it lies. */
    String begun(String words) {
        return hand(editor, "\"title\": \"Sửa lời văn\", " + WHY, reworded(words))
                .header("Location");
    }

    String submitted(String words) {
        String draft = begun(words);
        told(draft);
        Reply reply = editor.post(draft + "/submit", "{}");
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.text());
        }
        return draft;
    }

    /** The impact of a draft on all that was recorded, when it is there. */
    JsonNode told(String draft) {
        Reply taken = editor.post(draft + "/impact", "{\"from\": \"2000-01-01\", \"to\": \"2199-12-31\"}");
        if (taken.status() != 202) {
            throw new IllegalStateException(taken.text());
        }
        try {
            return OwnService.done(editor, draft + "/impact");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Reply approve(String draft, String effectiveFrom, String... more) {
        return approver.post(
                draft + "/approve",
                "{\"revision\": 1, \"reason\": \"Đúng\", \"effectiveFrom\": \"" + effectiveFrom + "\""
                        + String.join("", more) + "}");
    }

    Reply put(Client by, String draft, String path, byte[] content, String revision) {
        return by.send(
                "PUT",
                draft + "/files/" + path,
                BodyPublishers.ofByteArray(content),
                "If-Match",
                revision,
                "Content-Type",
                "application/octet-stream");
    }

    static String problem(Reply reply) {
        return reply.status() + " " + reply.json().path("type").stringValue("");
    }

    @Override
    public void close() {
        service.close();
    }
}
