package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.RandomRows;
import vn.thamtra.workbook.model.ProcedureTables;

/** A row either is a fault at its cell, or makes rules that compile. */
class EveryCleanRowCompilesTest {
    private static final Map<String, byte[]> SHIPPED =
            RulebookFiles.fromDirectory(Path.of("")).files();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_reads_without_fault_compiles(long seed) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String register : List.of("lich.xlsx", "van-ban.xlsx")) {
            String path = RulebookFiles.TABLES + register;
            files.put(path, Objects.requireNonNull(SHIPPED.get(path)));
        }
        files.put(RulebookFiles.TABLES + "sample-recognition.xlsx", RandomRows.clean(seed));

        Rulebook.Opening opening = Rulebook.open(new RulebookFiles(files), CompileCache.none());

        assertThat(opening).isInstanceOf(Rulebook.Opening.Opened.class);
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        assertThat(rulebook.faultsOfRules()).isEmpty();
        ProcedureTables tables = rulebook.versions("sample-recognition").get(0);
        assertThat(tables.rows()).hasSizeGreaterThan(20);
        assertThat(tables.rules().values().rows()).hasSizeGreaterThan(2);
        assertThat(tables.vocabulary().events()).hasSizeGreaterThan(10);
    }
}
