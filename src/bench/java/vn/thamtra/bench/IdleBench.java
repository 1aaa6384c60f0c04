package vn.thamtra.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;

/**
 * Two thousand procedures published, in ever new rulebooks that differ in one workbook each, and every one of them used
 * once: what one that is in use costs then, and what the rest of them takes up.
 */
public final class IdleBench {
    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-01-05T09:00:00+07:00");
    private static final int TIMES = 5_000;
    private static final int ROUNDS = 41;

    private final CompileCache cache;
    private final SortedMap<String, byte[]> shipped;
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<Rulebook> published = new ArrayList<>();

    private IdleBench(Path folder) {
        this.cache = CompileCache.only(folder);
        this.shipped = RulebookFiles.fromDirectory(Path.of("").toAbsolutePath()).files();
    }

    public static void main(String[] args) throws Exception {
        int procedures = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("thamtra-idle");
        new IdleBench(folder).run(procedures);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void run(int procedures) throws IOException {
        Rulebook first = publish();
        for (String procedure : first.procedures()) {
            dossiers.add(example(first, procedure));
        }
        dossiers.forEach(dossier -> first.evaluate(dossier, AS_OF));
        int rulebooks = procedures / dossiers.size();
        long[] heap = new long[rulebooks];
        long[] classes = new long[rulebooks];
        double alone = Math.min(nanosOf(first), nanosOf(first));
        for (int i = 1; i < rulebooks; i++) {
            Rulebook next = publish();
            dossiers.forEach(dossier -> next.evaluate(dossier, AS_OF));
            heap[i] = heapAfterCollecting();
            classes[i] = metaspace();
        }
        double among = Math.min(nanosOf(first), nanosOf(first));
        report(rulebooks, alone, among, heap, classes);
    }

    private void report(int rulebooks, double alone, double among, long[] heap, long[] classes) {
        int half = rulebooks / 2;
        System.out.printf(
                "%d procedures: heap %d MB after half of them, %d MB after all; classes %d MB and %d MB%n",
                rulebooks * dossiers.size(),
                heap[half] >> 20,
                heap[rulebooks - 1] >> 20,
                classes[half] >> 20,
                classes[rulebooks - 1] >> 20);
        long begun = System.nanoTime();
        Rulebook longIdle = published.get(1);
        dossiers.forEach(dossier -> longIdle.evaluate(dossier, AS_OF));
        System.out.printf(
                "one that was idle comes back in %.0f ms%n", (System.nanoTime() - begun) / 1e6 / dossiers.size());
        Bars bars = new Bars();
        bars.atMost("evaluation among many / alone", among / alone, 1.2);
        bars.atMost("heap after all / after half", (double) heap[rulebooks - 1] / heap[half], 1.2);
        bars.atMost("classes after all / after half", (double) classes[rulebooks - 1] / classes[half], 1.2);
        bars.print();
    }

    /** The rulebook as it is, but for one workbook, whose archive says which publication it is. */
    private Rulebook publish() {
        SortedMap<String, byte[]> files = new TreeMap<>(shipped);
        List<String> workbooks =
                files.keySet().stream().filter(path -> path.endsWith(".xlsx")).toList();
        String changed = workbooks.get(published.size() % workbooks.size());
        files.put(changed, commented(files.get(changed), "publication " + published.size()));
        Rulebook.Opening opening = Rulebook.open(new RulebookFiles(files), cache);
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        published.add(rulebook);
        return rulebook;
    }

    /** The same .xlsx with a comment at the end of its ZIP archive. */
    private static byte[] commented(byte[] zip, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(zip, zip.length + text.length);
        System.arraycopy(text, 0, longer, zip.length, text.length);
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putShort(zip.length - 2, (short) text.length);
        return longer;
    }

    private static Dossier example(Rulebook rulebook, String procedure) throws IOException {
        byte[] body = Files.readAllBytes(Path.of("examples", procedure + ".json"));
        return ((ParsedDossier.Read) DossierReader.read(body, rulebook::vocabulary)).dossier();
    }

    /** The median round of evaluating what is in use, by turns. */
    private double nanosOf(Rulebook rulebook) {
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                rulebook.evaluate(dossiers.get(i % dossiers.size()), AS_OF);
            }
            rounds[round] = (System.nanoTime() - begun) / (double) TIMES;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static long heapAfterCollecting() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
