package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.edit.WorkbookPatch;
import vn.thamtra.workbook.fault.Place;

/**
 * Every workbook below a folder, as the test suites of others have them, is compared, merged and patched: nothing crashes or
 * hangs, nothing is written that cannot be read again, and no file is left without sheets. {@code -Dcorpus=folder}.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class CorpusOfOthersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FILE = "sổ.xlsx";

    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final Map<String, List<String>> wrong = new TreeMap<>();
    private int read;

    @Test
    void nothing_crashes_hangs_or_is_left_without_sheets() {
        List<Path> files = files(Path.of(System.getProperty("corpus")));
        byte[] before = CommentsTest.bookOf("A");
        for (Path file : files) {
            byte[] xlsx = bytes(file);
            if (isRead(xlsx, file)) {
                read++;
                byte[] other = before;
                tried(file, "diff", () -> Differences.between(FILE, xlsx, xlsx));
                tried(file, "diff of two", () -> Differences.between(FILE, other, xlsx));
                tried(file, "merge into it", () -> merged(xlsx, xlsx, other));
                tried(file, "merge it in", () -> merged(other, other, xlsx));
                tried(file, "merge without a base", () -> merged(new byte[0], other, xlsx));
                tried(file, "patch", () -> patched(xlsx));
                before = xlsx;
            }
        }
        worker.shutdownNow();
        System.out.println(files.size() + " files, " + read + " read");
        assertThat(wrong).isEmpty();
        assertThat(read).isPositive();
    }

    private boolean isRead(byte[] xlsx, Path file) {
        List<Boolean> seen = new ArrayList<>();
        tried(file, "read", () -> seen.add(WorkbookCells.read(FILE, xlsx) instanceof WorkbookCells.Parsed.Seen));
        return seen.contains(true);
    }

    private static boolean merged(byte[] base, byte[] ours, byte[] theirs) {
        if (Merge.of(FILE, base, ours, theirs, Side.THEIRS) instanceof Merge.Outcome.Merged merged) {
            return sheets(merged.workbook()).isEmpty() ? fail("no sheet is left") : true;
        }
        return false;
    }

    /** As a draft does it: a cell, a new row and a row less in every sheet. */
    private static boolean patched(byte[] xlsx) {
        List<SheetChange> changes = new ArrayList<>();
        for (CellSheet sheet : sheets(xlsx)) {
            changes.add(new SheetChange(
                    sheet.name(),
                    Map.of(new Place(1, 1), Cell.ofText(new Place(1, 1), "mới")),
                    Set.of(new Place(0, 0)),
                    List.of(new SheetChange.NewRow(2, Map.of(0, Cell.ofText(new Place(0, 0), "thêm")), Map.of())),
                    Set.of(4),
                    List.of(),
                    Set.of()));
        }
        byte[] made = new WorkbookPatch(changes, List.of(), List.of()).apply(xlsx, xlsx);
        return sheets(made).size() == changes.size() ? true : fail("a sheet is lost");
    }

    private static List<CellSheet> sheets(byte[] xlsx) {
        return ((WorkbookCells.Parsed.Seen) WorkbookCells.read(FILE, xlsx))
                .cells()
                .sheets();
    }

    private static boolean fail(String what) {
        throw new IllegalStateException(what);
    }

    private void tried(Path file, String what, Callable<?> deed) {
        Future<?> done = worker.submit(deed);
        try {
            done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            done.cancel(true);
            told(what + ": more than " + PATIENCE.toSeconds() + " s", file);
        } catch (ExecutionException crash) {
            Throwable cause = Objects.requireNonNull(crash.getCause());
            told(what + ": " + cause + place(cause), file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void told(String what, Path file) {
        wrong.computeIfAbsent(what, any -> new ArrayList<>())
                .add(file.getFileName().toString());
    }

    private static String place(Throwable crash) {
        return Stream.of(crash.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.thamtra"))
                .limit(2)
                .map(frame -> " at " + frame)
                .reduce("", String::concat);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches("(?i).*\\.(xlsx|xlsm|xltx)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
