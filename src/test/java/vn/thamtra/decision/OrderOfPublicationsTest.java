package vn.thamtra.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Dossiers;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.trace.RecordSpans;
import vn.thamtra.verdict.VerdictWriter;

/** Two servers on one database: whatever each of them has heard of, the log decides what a dossier is judged by. */
class OrderOfPublicationsTest {
    private static final EvaluationTimes TIMES =
            new EvaluationTimes(new SimpleMeterRegistry(), ObservationRegistry.NOOP);
    private static final int PUBLICATIONS = 20;
    private static final byte[] DOSSIER = Dossiers.lawfulRecognition().getBytes(UTF_8);
    private static final CompileCache CACHE = CompileCache.in(Path.of("target/compiled-rules"));
    private static final Rulebook ONE = rulebook("// one");
    private static final Rulebook OTHER = rulebook("// other");

    private static Rulebook rulebook(String remark) {
        Map<String, byte[]> files =
                new TreeMap<>(RulebookFiles.fromDirectory(Path.of("")).files());
        files.keySet()
                .removeIf(path -> path.endsWith(".xlsx")
                        && !path.matches(".*/(lich|loi-van|van-ban|prov-legal-reporter-recognition).xlsx"));
        files.put("rules/general/remark.drl", ("package general\n" + remark).getBytes(UTF_8));
        return ((Rulebook.Opening.Opened) Rulebook.open(new RulebookFiles(files), CACHE)).rulebook();
    }

    /** One that hears of nothing by itself. */
    private record Server(PublishedRulebooks rulebooks, Ledger ledger, Judge judge, Recorder recorder)
            implements AutoCloseable {
        static Server on(DataSource source) {
            PublishedRulebooks rulebooks = new PublishedRulebooks(new Archive(source, InstantSource.system()), CACHE);
            Ledger ledger = new Ledger(source, InstantSource.system(), new Idempotency(source));
            Judge judge = new Judge(rulebooks, InstantSource.system(), new MemoryBudget(1 << 26), new Traffic(), TIMES);
            return new Server(
                    rulebooks,
                    ledger,
                    judge,
                    new Recorder(judge, ledger, TIMES, new RecordSpans(null, InstantSource.system())));
        }

        CompletableFuture<Decision> decide() {
            return recorder.decide(DOSSIER, "caller", null);
        }

        @Override
        public void close() {
            recorder.close();
            ledger.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_another_server_has_published_decides_before_it_is_heard_of(Database kind) {
        try (TestDatabase database = kind.open();
                Server here = Server.on(database.dataSource());
                Server there = Server.on(database.pool())) {
            here.rulebooks.publish(ONE, null);
            there.rulebooks.refresh();

            here.rulebooks.publish(OTHER, null);
            JsonNode tried = sequenceOf(((Judged.Decided) there.judge.judge(DOSSIER)).answer(null));
            Decision made = there.decide().join();

            assertThat(tried.path("sequence").longValue()).isEqualTo(1);
            assertThat(made).isInstanceOfSatisfying(Decision.Made.class, decision -> {
                assertThat(decision.entry().index()).isZero();
                JsonNode by = sequenceOf(decision.answer());
                assertThat(by.path("sequence").longValue()).isEqualTo(2);
                assertThat(by.path("id").stringValue()).isEqualTo(OTHER.id().value());
            });
            assertThat(new Records(database.dataSource()).size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void under_load_every_record_is_judged_by_what_was_published_before_it(Database kind) throws Exception {
        try (TestDatabase database = kind.open();
                Server here = Server.on(database.dataSource());
                Server there = Server.on(database.pool())) {
            here.rulebooks.publish(ONE, null);
            there.rulebooks.refresh();
            Records records = new Records(database.dataSource());
            List<CompletableFuture<Decision>> decisions = new ArrayList<>();
            List<Long> notBefore = new ArrayList<>(List.of(0L));

            for (int i = 1; i < PUBLICATIONS; i++) {
                for (int each = 0; each < 10; each++) {
                    decisions.add(here.decide());
                    decisions.add(there.decide());
                }
                long before = records.size();
                (i % 3 == 0 ? there : here).rulebooks.publish(i % 2 == 0 ? ONE : OTHER, null);
                notBefore.add(before);
            }
            decisions.forEach(decision -> assertThat(decision.join()).isInstanceOf(Decision.Made.class));

            Map<Long, String> published = new TreeMap<>();
            for (Publication publication :
                    new Archive(database.dataSource(), InstantSource.system()).publishedAfter(0)) {
                published.put(publication.sequence(), publication.rulebook());
            }
            assertThat(published).hasSize(PUBLICATIONS);
            assertThat(records.size()).isEqualTo(decisions.size());
            long last = 0;
            for (long index : LongStream.range(0, records.size()).toArray()) {
                Recorded record = records.at(index).orElseThrow();
                Content content = record.content().orElseThrow();
                long sequence = sequenceOf(content.answer()).path("sequence").longValue();
                assertThat(sequence).as("in the order of the log").isGreaterThanOrEqualTo(last);
                assertThat(index).as("after its publication").isGreaterThanOrEqualTo(notBefore.get((int) sequence - 1));
                assertThat(published).containsEntry(sequence, record.summary().rulebook());
                assertThat(content.answer()).isEqualTo(replayed(record, sequence));
                last = sequence;
            }
        }
    }

    private static byte[] replayed(Recorded record, long sequence) {
        Rulebook rulebook = record.summary().rulebook().equals(ONE.id().value()) ? ONE : OTHER;
        var dossier = ((ParsedDossier.Read) DossierReader.read(DOSSIER, rulebook::vocabulary)).dossier();
        return VerdictWriter.write(
                rulebook.evaluate(
                        dossier, AsOf.of(dossier, InstantSource.system().instant())),
                record.summary().entry().id().toString(),
                ThisProgram.get(),
                sequence);
    }

    private static JsonNode sequenceOf(byte[] answer) {
        return JsonValues.MAPPER.readTree(answer).path("rulebook");
    }
}
