package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.engine.RuleMatcher;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.History;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.rules.Findings;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.workbook.model.ProcedureTables;

/** What has gone wrong with rule engines before, each held dead by a test. */
class KnownDangersTest {
    private static final RulebookId RULEBOOK = new RulebookId("sha256:" + "0".repeat(64));
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));

    private final ProcedureTables tables = new RandomTables(5).next();
    private final RuleCompiler compiler = new RuleCompiler(CompileCache.none());
    private final RuleCompiler kept = new RuleCompiler(CompileCache.in(Path.of("target", "compiled-rules")));

    private static List<Dossier> dossiers(ProcedureTables tables, int many) {
        RandomDossiers random = new RandomDossiers(tables.vocabulary(), LocalDate.of(2024, 1, 1), 99);
        return Stream.generate(random::next).limit(many).toList();
    }

    private static String answer(CompiledProcedure procedure, Dossier dossier) {
        var verdict = new Judgement(procedure, TIME, dossier, Objects.requireNonNull(dossier.asOf()), false);
        return new String(VerdictWriter.write(verdict.verdict(RULEBOOK), null, null), StandardCharsets.UTF_8);
    }

    @Test
    void many_threads_on_one_rule_base_answer_as_one_thread_does() {
        CompiledProcedure procedure = CompiledProcedure.compile(tables, new TreeMap<>(), Wordings.of(null), kept);
        List<Dossier> dossiers = dossiers(tables, 400);
        List<String> alone =
                dossiers.stream().map(dossier -> answer(procedure, dossier)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<CompletableFuture<Integer>> wrong = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> wrong(procedure, dossiers, alone), threads))
                .toList();

        assertThat(wrong.stream().map(CompletableFuture::join)).allMatch(none -> none == 0);
        threads.shutdown();
    }

    private static int wrong(CompiledProcedure procedure, List<Dossier> dossiers, List<String> alone) {
        int wrong = 0;
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < dossiers.size(); i++) {
                wrong += answer(procedure, dossiers.get(i)).equals(alone.get(i)) ? 0 : 1;
            }
        }
        return wrong;
    }

    @Test
    void a_session_used_again_keeps_nothing_of_the_last_dossier() throws InterruptedException {
        CompiledProcedure procedure = CompiledProcedure.compile(tables, new TreeMap<>(), Wordings.of(null), kept);

        List<WeakReference<Findings>> matched = new ArrayList<>();
        for (Dossier dossier : dossiers(tables, 200)) {
            History history = History.of(dossier, Objects.requireNonNull(dossier.asOf()), false, TIME);
            Found found = procedure.find(Subject.dossier(dossier), new Circumstances(history, null, false, Set.of()));
            matched.add(new WeakReference<>(found.findings()));
        }

        assertThat(stillHeld(matched)).isLessThanOrEqualTo(1);
    }

    private static long stillHeld(List<WeakReference<Findings>> matched) throws InterruptedException {
        long held = matched.size();
        for (int tries = 0; tries < 20 && held > 1; tries++) {
            System.gc();
            Thread.sleep(50);
            held = matched.stream().filter(reference -> reference.get() != null).count();
        }
        return held;
    }

    @Test
    void rules_of_the_same_name_with_another_threshold_are_compiled_anew(@TempDir Path cache) {
        RuleCompiler caching = new RuleCompiler(CompileCache.in(cache));

        KieBase first = caching.compile(drl(24));
        KieBase again = caching.compile(drl(24));
        KieBase corrected = caching.compile(drl(36));

        assertThat(holdsAt(first, 30)).isTrue();
        assertThat(holdsAt(again, 30)).isTrue();
        assertThat(holdsAt(corrected, 30)).isFalse();
    }

    private static SortedMap<String, String> drl(int threshold) {
        return new TreeMap<>(Map.of("rules/danger/tables.drl", """
                package danger
                import vn.thamtra.rules.DossierFacts
                declare Facts extends DossierFacts
                    fact_months : Long
                end
                rule "R-X-1 A1 holds"
                when
                    $facts : Facts( fact_months != null && (fact_months >= %dL) )
                then
                    $facts.getFindings().holds(0);
                end
                """.formatted(threshold)));
    }

    private static boolean holdsAt(KieBase base, long months) {
        try {
            var type = base.getFactType("danger", "Facts");
            Object facts = type.newInstance();
            type.set(facts, "fact_months", months);
            new RuleMatcher(base).match(facts);
            return ((DossierFacts) facts).getFindings().isHolding(0);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void three_hundred_rebuilds_leave_metaspace_flat(@TempDir Path cache) {
        RuleCompiler caching = new RuleCompiler(CompileCache.in(cache));
        rebuild(caching, 60);
        long before = metaspaceAfterCollection();

        rebuild(caching, 300);

        long grown = metaspaceAfterCollection() - before;
        assertThat(grown).as("bytes of metaspace grown over 300 rebuilds").isLessThan(6L << 20);
    }

    private static void rebuild(RuleCompiler caching, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(holdsAt(caching.compile(drl(24)), 30)).isTrue();
        }
    }

    private static long metaspaceAfterCollection() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    @Test
    void a_damaged_entry_of_the_cache_is_compiled_again(@TempDir Path cache) throws Exception {
        RuleCompiler caching = new RuleCompiler(CompileCache.in(cache));
        caching.compile(drl(24));
        try (Stream<Path> entries = Files.list(cache)) {
            for (Path entry : entries.toList()) {
                Files.write(entry, new byte[] {1, 2, 3});
            }
        }

        KieBase base = caching.compile(drl(24));

        assertThat(holdsAt(base, 30)).isTrue();
    }

    @Test
    void the_language_and_zone_of_the_machine_change_no_byte() {
        CompiledProcedure procedure = CompiledProcedure.compile(tables, new TreeMap<>(), Wordings.of(null), compiler);
        List<Dossier> dossiers = dossiers(tables, 50);
        List<String> here =
                dossiers.stream().map(dossier -> answer(procedure, dossier)).toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            CompiledProcedure elsewhere =
                    CompiledProcedure.compile(tables, new TreeMap<>(), Wordings.of(null), compiler);

            assertThat(dossiers.stream().map(dossier -> answer(elsewhere, dossier)))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void an_unknown_field_is_an_error_and_not_a_rule_that_never_fires() {
        SortedMap<String, String> misspelt = new TreeMap<>();
        drl(24).forEach((path, text) -> misspelt.put(path, text.replace("fact_months >=", "fact_month >=")));

        assertThatThrownBy(() -> compiler.compile(misspelt))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fact_month");
    }

    @Test
    void an_unknown_fact_never_passes_for_a_different_one() {
        KieBase base = compiler.compile(drl(24));
        DossierFacts unknown = unknownMonths(base);

        new RuleMatcher(base).match(unknown);

        assertThat(unknown.getFindings().isHolding(0)).isFalse();
    }

    private static DossierFacts unknownMonths(KieBase base) {
        try {
            return (DossierFacts) base.getFactType("danger", "Facts").newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
