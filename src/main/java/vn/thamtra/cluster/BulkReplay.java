package vn.thamtra.cluster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import vn.thamtra.cluster.JobArguments.Misunderstood;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.replay.comparison.ReplayResult;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.replay.comparison.Tally;

/** The job: {@code spark-submit --class vn.thamtra.cluster.BulkReplay thamtra-spark.jar replay …}. */
public final class BulkReplay {
    private static final int AS_RECORDED = 0;
    private static final int DIFFERS = 1;
    private static final int FAILED = 2;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final PrintStream told;

    private BulkReplay(SparkSession spark, PrintStream told) {
        this.spark = spark;
        this.context = new JavaSparkContext(spark.sparkContext());
        this.told = told;
    }

    public static void main(String[] words) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), told));
    }

    private static int run(List<String> words, PrintStream told) {
        try {
            List<JobArguments> orders = JobArguments.all(words);
            SparkSession spark = SparkSession.builder().appName("Thẩm Tra").getOrCreate();
            try {
                BulkReplay replay = new BulkReplay(spark, told);
                return orders.stream().mapToInt(replay::guarded).max().orElse(AS_RECORDED);
            } finally {
                spark.stop();
            }
        } catch (Misunderstood e) {
            told.println(e.getMessage());
            return DIFFERS;
        }
    }

    /** One that cannot be carried out does not stop those that follow. */
    private int guarded(JobArguments order) {
        try {
            return run(order);
        } catch (Misunderstood e) {
            told.println(e.getMessage());
            return DIFFERS;
        } catch (IOException | UncheckedIOException e) {
            told.println("Không đọc hoặc ghi được / Cannot read or write: " + e.getMessage());
        } catch (Exception e) {
            // Spark throws checked exceptions that it does not declare
            e.printStackTrace(told);
        }
        return FAILED;
    }

    private int run(JobArguments arguments) throws Misunderstood, IOException {
        if (arguments.exports()) {
            return export(arguments);
        }
        String ledger = arguments.ledger();
        String rulebook = arguments.rulebook().text();
        return LedgerDatabase.isOne(ledger)
                ? replay(database(ledger), arguments)
                : replay(new Export(spark, ledger), rulebook, arguments);
    }

    private static LedgerDatabase database(String url) {
        return new LedgerDatabase(url, environment("THAMTRA_LEDGER_USER"), environment("THAMTRA_LEDGER_PASSWORD"));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static Order order(JobArguments arguments, CarriedArchive archive) throws Misunderstood {
        RulebookChoice choice = arguments.rulebook();
        refuseUnknown(choice, archive);
        return new Order(
                UUID.randomUUID(),
                arguments.from(),
                arguments.to(),
                arguments.procedure(),
                choice.text(),
                archive.knowledge().sequence());
    }

    private static void refuseUnknown(RulebookChoice choice, CarriedArchive archive) throws Misunderstood {
        if (choice instanceof RulebookChoice.Given given && !archive.wasPublished(given.id())) {
            throw new Misunderstood(
                    "Chưa từng công bố bộ quy tắc có mã này", "No rulebook with this id was ever published");
        }
    }

    private JavaRDD<Stretch> shares(Order order, LedgerDatabase database) {
        Exchanges.Span span = new Exchanges(database.open()).span(order.period().filter());
        List<Stretch> tasks = Stretch.tasks(span, context.defaultParallelism());
        return context.parallelize(tasks, Math.max(1, tasks.size()));
    }

    private int replay(LedgerDatabase database, JobArguments arguments) throws Misunderstood, IOException {
        CarriedArchive archive = database.archive();
        Order order = order(arguments, archive);
        JudgeDatabase judge = new JudgeDatabase(order, database, context.broadcast(archive));
        return write(order, shares(order, database).flatMap(judge), Path.of(arguments.out()));
    }

    private int replay(Export export, String rulebook, JobArguments arguments) throws Misunderstood, IOException {
        arguments.refusePeriod();
        CarriedArchive archive = export.archive();
        refuseUnknown(arguments.rulebook(), archive);
        Order order = export.order(rulebook);
        Broadcast<Set<Long>> damaged = context.broadcast(export.damaged());
        JudgeExport judge = new JudgeExport(order, context.broadcast(archive), damaged);
        return write(order, export.records().mapPartitions(judge), Path.of(arguments.out()));
    }

    private int export(JobArguments arguments) throws Misunderstood {
        LedgerDatabase database = database(arguments.ledger());
        CarriedArchive archive = database.archive();
        Order order = order(arguments, archive);
        new Export(spark, arguments.out())
                .write(order, shares(order, database).flatMap(new ReadDatabase(order, database)), archive);
        told.println("Đã xuất / Exported: " + arguments.out());
        return AS_RECORDED;
    }

    /** Into a new file, which is made before anything is judged and is taken away again if it cannot be finished. */
    private int write(Order order, JavaRDD<Tally> judging, Path file) throws IOException {
        boolean whole = false;
        OutputStream made = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (OutputStream out = new BufferedOutputStream(made)) {
            ReplayResult.Summary summary = Judged.of(judging).write(order, out);
            out.flush();
            whole = true;
            tell(summary, file);
            return summary.allAsRecorded() ? AS_RECORDED : DIFFERS;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    private void tell(ReplayResult.Summary summary, Path file) {
        told.printf(
                "%d quyết định: %d như đã ghi, %d khác, %d không thẩm tra lại được: %s%n",
                summary.total(), summary.matching(), summary.differing(), summary.notReproducible(), file);
        told.printf(
                "    %d decisions: %d as recorded, %d differ, %d not reproducible%n",
                summary.total(), summary.matching(), summary.differing(), summary.notReproducible());
    }
}
