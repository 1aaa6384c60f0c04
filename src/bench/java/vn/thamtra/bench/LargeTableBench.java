package vn.thamtra.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.check.meaning.RandomLines;
import vn.thamtra.check.meaning.Tables;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.ValueTableBook;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.model.TestText;

/**
 * What {@code check} costs as a process of a gigabyte, for a workbook with a table of 2,000 rows and 12 columns: the first
 * time, and from rules that are compiled, once an example says something else, so that nothing found before is known.
 */
public final class LargeTableBench {
    private static final int ROWS = 2_000;
    private static final int COLUMNS = 12;
    private static final long SEED = 2_000;
    private static final int FAILING = 3;

    private final Path folder;

    private LargeTableBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("thamtra-large");
        try {
            new LargeTableBench(folder).measure();
        } finally {
            ServerProcess.delete(folder);
        }
    }

    private void measure() throws IOException, InterruptedException {
        Path tables = Files.createDirectories(folder.resolve("decision-tables"));
        for (String register : List.of("lich.xlsx", "van-ban.xlsx")) {
            Files.copy(Path.of("decision-tables", register), tables.resolve(register));
        }
        Path workbook = tables.resolve(Workbooks.FILE);
        String cache = "--thamtra.cache-dir=" + folder.resolve("cache");
        Files.write(workbook, workbook("Đủ hồ sơ"));
        Run first = run("check", workbook.toString(), cache);
        Files.write(workbook, workbook("Hồ sơ đủ"));
        Run second = run("check", workbook.toString(), cache);
        System.out.printf("%s%n%s%n", first.told("check, first"), second.told("check, compiled"));
        Bars bars = new Bars();
        bars.atMost("first check, seconds", first.wall, 60);
        bars.atMost("check from compiled rules, seconds", second.wall, 20);
        bars.print();
    }

    /** A lawful workbook with more facts, and a table that shares out all that can be said of them among its rows. */
    static byte[] workbook(String example) {
        RandomLines random = new RandomLines(SEED);
        List<FactDeclaration> facts = random.knownFacts(COLUMNS);
        ValueTableBook book = new ValueTableBook();
        for (int column = 0; column < COLUMNS; column++) {
            FactType type = facts.get(column).type();
            book.fact("f" + column, "Cột " + column, word(type), values(type));
        }
        book.value("points", "Điểm số", "số", "0 .. 9000");
        List<String> headings = new ArrayList<>(
                IntStream.range(0, COLUMNS).mapToObj(column -> "Cột " + column).toList());
        headings.add("Kết quả: Điểm số");
        book.table(
                "lớn",
                "duy nhất",
                headings,
                random.partition(facts, ROWS).stream().map(LargeTableBench::row).toArray(Object[][]::new));
        return edited(book.bytes(), example);
    }

    /** The second example fails on purpose, and while one fails no mistakes are tried. */
    private static byte[] edited(byte[] xlsx, String example) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet examples = book.getSheet("Kiểm thử");
            examples.removeRow(examples.getRow(FAILING));
            examples.getRow(FAILING - 1).getCell(1).setCellValue(example);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] row(Tables.Line line) {
        return Stream.concat(
                        line.tests().stream().map(test -> test == null ? "-" : TestText.of(test, Objects::toString)),
                        Stream.of(line.answer()))
                .toArray();
    }

    private static String word(FactType type) {
        return switch (type.kind()) {
            case YES_NO -> "có/không";
            case CHOICE -> "lựa chọn";
            case DATE -> "ngày";
            case NUMBER -> type.decimals() ? "số thập phân" : "số";
            case TEXT -> "văn bản";
        };
    }

    private static String values(FactType type) {
        return switch (type.kind()) {
            case CHOICE -> "A = A; B = B; C = C; D = D";
            case NUMBER -> "0 .. " + RandomLines.MOST;
            case YES_NO, DATE, TEXT -> "-";
        };
    }

    private record Run(double processor, double wall, List<String> said) {
        String told(String what) {
            return "%-16s %.1f s of processor, %.1f s, ends with: %s"
                    .formatted(what, processor, wall, said.get(said.size() - 1));
        }
    }

    private Run run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                ServerProcess.classPath(),
                "vn.thamtra.ThamTra"));
        command.addAll(Arrays.asList(words));
        Path log = folder.resolve("log");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double processor = 0;
        while (process.isAlive()) {
            processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
            Thread.sleep(20);
        }
        double wall = (System.nanoTime() - begun) / 1e9;
        List<String> said = Files.readAllLines(log);
        return new Run(Math.max(processor, 0), wall, said.isEmpty() ? List.of("nothing") : said);
    }
}
