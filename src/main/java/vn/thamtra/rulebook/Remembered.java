package vn.thamtra.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was worked out before from the same things by the same build of the program, kept beside compiled rules. */
public final class Remembered {
    private final CompileCache cache;

    public Remembered(CompileCache cache) {
        this.cache = cache;
    }

    /**
     * The bytes that were worked out, before or now.
     *
     * @param things all that the result hangs on; the first says what kind of result it is
     */
    public byte[] find(List<String> things, Supplier<byte[]> work) {
        @Nullable String build = ReaderBuild.fingerprint();
        if (build == null) {
            return work.get();
        }
        String all = String.join("\0", things) + '\0' + build;
        String key = RulebookFiles.sha256(all.getBytes(StandardCharsets.UTF_8));
        Optional<byte[]> before = cache.find(key);
        if (before.isPresent()) {
            return before.get();
        }
        byte[] now = work.get();
        cache.put(key, now);
        return now;
    }
}
