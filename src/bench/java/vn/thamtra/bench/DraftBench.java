package vn.thamtra.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.access.Role;
import vn.thamtra.draft.call.Office;
import vn.thamtra.replay.OwnService;

/**
 * How long an officer waits for the check after one cell of the largest workbook was edited, as it never stood before (what was found
 * once is remembered from run to run), and what many publications leave in the memory. Argument: how many publications, 500 unless said.
 */
public final class DraftBench {
    private static final String LARGEST = "dist-commune-legal-access-standard.xlsx";
    private static final String ROW = "R-D3-06";
    private static final String CELL = """
            [{"workbook": "%s", "sheet": "Thông tin", "row": "%s", "column": "Thông báo", "from": "%s", "to": "%s"}]""";
    private static final int EDITS = 40;
    private static final int WARM = 10;
    private static final int LOOK = 50;
    private static final double MILLION = 1e6;

    private DraftBench() {}

    public static void main(String[] args) throws Exception {
        int publications = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        edits();
        publish(publications);
        System.exit(0);
    }

    private static void edits() throws Exception {
        Path folder = Files.createTempDirectory("thamtra-drafts");
        try (OwnService service = OwnService.start(folder.resolve("data"))) {
            Client editor = service.caller(Role.EDITOR);
            byte[] workbook = Files.readAllBytes(Path.of("decision-tables", LARGEST));
            String draft = Office.handIn(editor, "\"title\": \"a\", " + Office.WHY, LARGEST, workbook)
                    .header("Location");
            String plain = text(workbook);
            String never = Instant.now().toString();
            String stands = plain;
            List<Double> waits = new ArrayList<>();
            for (int edit = 0; edit < EDITS; edit++) {
                String to = plain + " (" + never + ", " + edit + ")";
                long begun = System.nanoTime();
                Reply reply = editor.post(draft + "/cells", CELL.formatted(LARGEST, ROW, stands, to));
                waits.add((System.nanoTime() - begun) / MILLION);
                if (reply.status() != 200) {
                    throw new IllegalStateException(reply.text());
                }
                stands = to;
            }
            System.out.printf(Locale.ROOT, "one cell of %s edited: first %.0f ms%n", LARGEST, waits.get(0));
            List<Double> warm = new ArrayList<>(waits.subList(WARM, EDITS));
            Collections.sort(warm);
            System.out.printf(
                    Locale.ROOT,
                    "warm: median %.0f ms, slowest %.0f ms; wanted: median at most 1000 ms%n",
                    warm.get(warm.size() / 2),
                    warm.get(warm.size() - 1));
        }
    }

    /** What a cell of the workbook says, by the id of its row and its heading. */
    private static String text(byte[] xlsx) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheet("Thông tin");
            int column = -1;
            for (Row row : sheet) {
                for (Cell cell : row) {
                    column = cell.toString().equals("Thông báo") ? cell.getColumnIndex() : column;
                }
                if (row.getCell(0) != null && row.getCell(0).toString().equals(ROW)) {
                    return row.getCell(column).toString();
                }
            }
        }
        throw new IllegalStateException("There is no row " + ROW);
    }

    private static void publish(int publications) throws Exception {
        Path folder = Files.createTempDirectory("thamtra-publications");
        try (Office office = Office.open(folder)) {
            Client editor = office.service.caller(Role.EDITOR);
            Client approver = office.service.caller(Role.APPROVER);
            memory(0);
            for (int publication = 1; publication <= publications; publication++) {
                String draft = Office.handIn(
                                editor,
                                "\"title\": \"a\", " + Office.WHY,
                                Office.RECOGNITION,
                                Office.reworded("Lần " + publication + "."))
                        .header("Location");
                editor.post(draft + "/impact", "{}");
                OwnService.done(editor, draft + "/impact");
                editor.post(draft + "/submit", "{}");
                Reply approved = approver.post(
                        draft + "/approve", "{\"revision\": 1, \"reason\": \"a\", \"effectiveFrom\": \"2199-01-01\"}");
                if (!approved.text().contains("PUBLISHED")) {
                    throw new IllegalStateException(approved.text());
                }
                if (publication % LOOK == 0) {
                    memory(publication);
                }
            }
        }
    }

    private static void memory(int publications) throws InterruptedException {
        for (int time = 0; time < 3; time++) {
            System.gc();
            Thread.sleep(200);
        }
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MILLION;
        double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                        .sum()
                / MILLION;
        System.out.printf(
                Locale.ROOT,
                "%4d publications: heap %.0f MB, metaspace %.0f MB, %d classes%n",
                publications,
                heap,
                metaspace,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
