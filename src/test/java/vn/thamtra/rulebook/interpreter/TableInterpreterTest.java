package vn.thamtra.rulebook.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.RandomDossiers;
import vn.thamtra.rulebook.RandomTables;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.ThresholdDossiers;
import vn.thamtra.rulebook.Variant;
import vn.thamtra.rulebook.Variants;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** Tables that are read answer as tables that are compiled do, word for word. */
class TableInterpreterTest {
    private static final int DOSSIERS = 2_000;
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));
    private static final Rulebook RULEBOOK = ((Rulebook.Opening.Opened)
                    Rulebook.open(RulebookFiles.fromDirectory(Path.of("").toAbsolutePath()), CACHE))
            .rulebook();

    static List<ProcedureTables> workbooks() {
        return RULEBOOK.procedures().stream()
                .flatMap(id -> RULEBOOK.versions(id).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void a_workbook_of_this_project_reads_as_it_compiles(ProcedureTables tables) {
        ThresholdDossiers dossiers = new ThresholdDossiers(tables, tables.file().length());
        Variant same = Variants.of(RULEBOOK, tables).with(tables);

        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = dossiers.next();
            OffsetDateTime asOf = Objects.requireNonNull(dossier.asOf());

            Verdict read = same.evaluate(dossier, asOf);

            assertThat(read).isEqualTo(RULEBOOK.evaluate(dossier, asOf));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_tables_read_as_they_compile(long seed) {
        ProcedureTables tables = new RandomTables(seed).next();
        CompiledProcedure compiled =
                CompiledProcedure.compile(tables, new TreeMap<>(), Wordings.of(null), new RuleCompiler(CACHE));
        InterpretedProcedure read = InterpretedProcedure.of(tables, compiled, new WrittenFindings(compiled));
        RandomDossiers dossiers = new RandomDossiers(tables.vocabulary(), LocalDate.of(2024, 1, 1), seed);

        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = dossiers.next();
            OffsetDateTime asOf = Objects.requireNonNull(dossier.asOf());

            Verdict byReading = RULEBOOK.judge(read, dossier, asOf);

            assertThat(byReading).isEqualTo(RULEBOOK.judge(compiled, dossier, asOf));
        }
    }
}
