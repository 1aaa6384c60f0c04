package vn.thamtra.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.ReaderBuild;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.fault.CellFault;

/** That the rules of one workbook compile, remembered by everything that went into them. */
public final class CompileProof {
    private static final byte[] PROVED = {};

    private final CompileCache cache;
    private final @Nullable String key;

    private CompileProof(CompileCache cache, @Nullable String key) {
        this.cache = cache;
        this.key = key;
    }

    /**
     * The proof that goes with a workbook.
     *
     * @param written hand-written files that concern the procedure, by path
     * @param sentences the file of the sentences that those may name; empty where there is none
     */
    public static CompileProof of(
            CompileCache cache, String file, byte[] xlsx, SortedMap<String, String> written, byte[] sentences) {
        @Nullable String build = ReaderBuild.fingerprint();
        if (build == null) {
            return new CompileProof(cache, null);
        }
        StringBuilder all = new StringBuilder("proof\0" + build + '\0' + RuleCompiler.ENGINE + '\0' + file + '\0');
        all.append(RulebookFiles.sha256(xlsx)).append('\0').append(RulebookFiles.sha256(sentences));
        written.forEach(
                (path, text) -> all.append('\0').append(path).append('\0').append(text));
        return new CompileProof(cache, RulebookFiles.sha256(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What is wrong with the rules; those proved before are not compiled again. */
    public List<CellFault> faults(Runnable compilation) {
        if (key != null && cache.find(key).isPresent()) {
            return List.of();
        }
        try {
            compilation.run();
        } catch (FaultyRules e) {
            return e.faults();
        }
        if (key != null) {
            cache.put(key, PROVED);
        }
        return List.of();
    }
}
