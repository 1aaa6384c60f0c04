package vn.thamtra.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.thamtra.Dossiers;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.trace.CollectedSpans;
import vn.thamtra.trace.RecordSpans;

class RecorderTest {
    private static final EvaluationTimes TIMES =
            new EvaluationTimes(new SimpleMeterRegistry(), ObservationRegistry.NOOP);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-12-01T00:00:00Z"));
    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 1);
    private static final Rulebook OLD = rulebook("// old");
    private static final Rulebook NEW = rulebook("// new");
    private static final String OCTOBER_DOSSIER = Dossiers.lawfulRecognition();
    private static final String NOVEMBER_DOSSIER = Dossiers.lawfulRecognition()
            .replace("2024-10-16T09:15:00+07:00", "2024-10-31T17:00:00Z")
            .replace("2024-10-17T08:00:00+07:00", "2024-11-02T08:00:00+07:00");

    private final JdbcDataSource database = new JdbcDataSource();
    private PublishedRulebooks rulebooks;
    private Ledger ledger;
    private Judge judge;

    /** Two procedures, and a file of rules that says nothing but makes another rulebook. */
    private static Rulebook rulebook(String remark) {
        Map<String, byte[]> files =
                new TreeMap<>(RulebookFiles.fromDirectory(Path.of("")).files());
        files.keySet()
                .removeIf(path -> path.endsWith(".xlsx")
                        && !path.matches(".*/(lich|loi-van|van-ban|prov-legal-reporter.*).xlsx"));
        files.put("rules/general/remark.drl", ("package general\n" + remark).getBytes(UTF_8));
        CompileCache cache = CompileCache.in(Path.of("target/compiled-rules"));
        return ((Rulebook.Opening.Opened) Rulebook.open(new RulebookFiles(files), cache)).rulebook();
    }

    @BeforeEach
    void start(TestInfo test) {
        database.setURL("jdbc:h2:mem:" + test.getDisplayName().replace("()", "") + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        rulebooks = new PublishedRulebooks(new Archive(database, CLOCK), CompileCache.none());
        rulebooks.publish(OLD, null);
        ledger = new Ledger(database, CLOCK, new Idempotency(database));
        judge = new Judge(rulebooks, CLOCK, new MemoryBudget(1 << 24), new Traffic(), TIMES);
    }

    @Test
    void when_nothing_can_be_stored_there_is_no_verdict_but_a_time_to_come_back() {
        ledger.close();

        Decision decision = new Recorder(judge, ledger, TIMES, new RecordSpans(null, CLOCK))
                .decide(OCTOBER_DOSSIER.getBytes(UTF_8), "caller", null)
                .join();

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.problem().type()).isEqualTo(ProblemType.NOT_STORED);
            assertThat(refused.problem().headers()).containsEntry("Retry-After", "5");
        });
        assertThat(new Records(database).size()).isZero();
    }

    @Test
    void what_the_ledger_throws_at_once_ends_the_span_of_recording() {
        CollectedSpans collected = new CollectedSpans();
        Recorder recorder = new Recorder(judge, ledger, TIMES, new RecordSpans(collected.tracer(1), CLOCK));
        String unwritable = "\ud800";

        assertThatThrownBy(() -> recorder.decide(OCTOBER_DOSSIER.getBytes(UTF_8), unwritable, null))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(collected.named("record")).hasSize(1);
    }

    @Test
    void when_there_is_no_room_to_judge_in_nothing_is_judged() {
        MemoryBudget full = new MemoryBudget(0);
        assertThat(full.take(0)).isPresent();

        Judged judged = new Judge(rulebooks, CLOCK, full, new Traffic(), TIMES).judge(OCTOBER_DOSSIER.getBytes(UTF_8));

        assertThat(judged).isInstanceOfSatisfying(Judged.Refused.class, refused -> {
            assertThat(refused.problem().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(refused.problem().headers()).containsKey("Retry-After");
        });
    }

    @Test
    void the_day_of_receipt_in_viet_nam_chooses_the_rulebook() {
        rulebooks.publish(NEW, NOVEMBER);

        assertThat(decidedBy(OCTOBER_DOSSIER)).isEqualTo(OLD);
        assertThat(decidedBy(NOVEMBER_DOSSIER)).isEqualTo(NEW);
    }

    private Rulebook decidedBy(String dossier) {
        Judged judged = judge.judge(dossier.getBytes(UTF_8));
        assertThat(judged).isInstanceOf(Judged.Decided.class);
        return rulebooks.find(((Judged.Decided) judged).verdict().rulebook()).orElseThrow();
    }

    @Test
    void a_dossier_without_a_readable_day_is_refused_whatever_is_published() {
        rulebooks.publish(NEW, NOVEMBER);

        for (String body :
                new String[] {"", "[]", "{}", "{\"receivedAt\": 7}", "{\"receivedAt\": \"x\"}", "{\"a\": [{"}) {
            assertThat(judge.judge(body.getBytes(UTF_8))).as(body).isInstanceOf(Judged.Refused.class);
        }
    }
}
