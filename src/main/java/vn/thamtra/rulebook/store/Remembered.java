package vn.thamtra.rulebook.store;

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
     * What was worked out, before or now.
     *
     * @param things all that the result hangs on; the first says what kind of result it is
     * @param kind of the results: records of the program
     */
    public <T extends Record> List<T> find(List<String> things, Class<T> kind, Supplier<List<T>> work) {
        @Nullable String build = ReaderBuild.fingerprint();
        if (build == null) {
            return work.get();
        }
        String all = String.join("\0", things) + '\0' + build;
        String key = RulebookFiles.sha256(all.getBytes(StandardCharsets.UTF_8));
        return cache.find(key).flatMap(entry -> read(entry, kind)).orElseGet(() -> {
            List<T> now = work.get();
            cache.put(key, RecordBytes.write(now));
            return now;
        });
    }

    private static <T> Optional<List<T>> read(byte[] entry, Class<T> kind) {
        try {
            return Optional.of(
                    ((List<?>) RecordBytes.read(entry)).stream().map(kind::cast).toList());
        } catch (IllegalArgumentException | ClassCastException unusable) {
            return Optional.empty();
        }
    }
}
