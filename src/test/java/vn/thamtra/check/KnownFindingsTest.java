package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;

class KnownFindingsTest {
    private static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";
    private static final CompileCache READ = CompileCache.in(Path.of("target/compiled-rules"));

    @TempDir
    private Path folder;

    private final RulebookFiles shipped = RulebookFiles.fromDirectory(Path.of(""));
    private final AtomicInteger looks = new AtomicInteger();
    private KnownFindings known = new KnownFindings(CompileCache.none());

    @BeforeEach
    void nothing_is_known_yet() {
        known = new KnownFindings(CompileCache.only(folder));
    }

    private List<Finding> look() {
        String number = "look " + looks.incrementAndGet();
        return List.of(new Finding(
                Severity.NOTE,
                "LOOKED",
                RECOGNITION,
                "",
                "",
                "",
                number,
                new Message("nhìn", "look"),
                List.of(),
                null));
    }

    private static Inspected recognition(RulebookFiles files) {
        Rulebook rulebook = ((Rulebook.Opening.Opened) Rulebook.open(files, READ)).rulebook();
        return new Inspected(
                rulebook.versions("prov-legal-reporter-recognition").get(0), rulebook);
    }

    /** The rulebook with one more comment in a file of rules, or without a workbook. */
    private RulebookFiles changed(String path) {
        Map<String, byte[]> files = new HashMap<>(shipped.files());
        if (path.endsWith(".xlsx")) {
            files.remove(path);
        } else {
            files.put(path, "// nothing".getBytes(StandardCharsets.UTF_8));
        }
        return new RulebookFiles(files);
    }

    @Test
    void what_was_found_is_not_looked_for_again() {
        List<Finding> first = known.ofOne(recognition(shipped), false, this::look);

        assertThat(known.ofOne(recognition(shipped), false, this::look)).isEqualTo(first);
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_change_of_another_procedure_changes_nothing() {
        known.ofOne(recognition(shipped), false, this::look);
        known.ofOne(recognition(changed("decision-tables/prov-justice-unit-ranking.xlsx")), false, this::look);

        assertThat(looks).hasValue(1);
    }

    @Test
    void for_a_look_around_it_does() {
        known.ofOne(recognition(shipped), true, this::look);
        known.ofOne(recognition(changed("decision-tables/prov-justice-unit-ranking.xlsx")), true, this::look);

        assertThat(looks).hasValue(2);
    }

    @Test
    void a_change_of_what_the_procedure_hangs_on_is_looked_at() {
        known.ofOne(recognition(shipped), false, this::look);
        known.ofOne(recognition(changed("rules/general/more.drl")), false, this::look);
        known.ofOne(recognition(changed("decision-tables/one-stop-intake.xlsx")), false, this::look);

        assertThat(looks).hasValue(3);
    }

    @Test
    void a_whole_order_is_known_by_its_files_and_what_was_wanted() {
        known.ofAll(shipped, null, new TreeSet<>(List.of(RECOGNITION)), this::look);
        known.ofAll(
                new RulebookFiles(new TreeMap<>(shipped.files())),
                null,
                new TreeSet<>(List.of(RECOGNITION)),
                this::look);
        assertThat(looks).hasValue(1);

        known.ofAll(shipped, null, new TreeSet<>(List.of(RECOGNITION, "lich.xlsx")), this::look);
        known.ofAll(changed("rules/general/more.drl"), null, new TreeSet<>(List.of(RECOGNITION)), this::look);
        assertThat(looks).hasValue(3);
    }
}
