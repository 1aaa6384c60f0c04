package vn.thamtra.rulebook.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.workbook.fault.Strictness;

/**
 * What spreadsheets once read without a fault say, remembered by their bytes and by the build that read them, so that a
 * second start parses none.
 */
public final class ParseCache {
    private static final Logger LOG = LoggerFactory.getLogger(ParseCache.class);

    private final CompileCache cache;
    private final String kind;
    private final @Nullable String build;

    public ParseCache(CompileCache cache, Strictness strictness) {
        this.cache = cache;
        this.kind = strictness == Strictness.NEW ? "reading" : "reading of what is recorded";
        this.build = ReaderBuild.fingerprint();
    }

    /**
     * What the file says, remembered or read now.
     *
     * @param context what else the reading hangs on: the numbers a workbook may cite
     * @param type what of the file is wanted; each is remembered by itself
     * @param read reads the file; empty where it is at fault, which is not remembered
     */
    public <T extends Record> Optional<T> find(
            String file, byte[] xlsx, String context, Class<T> type, Supplier<Optional<T>> read) {
        if (build == null) {
            return read.get();
        }
        String key = key(file, xlsx, context, type);
        return cache.find(key).flatMap(entry -> parsed(entry, type)).or(() -> {
            Optional<T> fresh = read.get();
            fresh.ifPresent(said -> cache.put(key, RecordBytes.write(said)));
            return fresh;
        });
    }

    private static <T> Optional<T> parsed(byte[] entry, Class<T> type) {
        try {
            return Optional.of(type.cast(RecordBytes.read(entry)));
        } catch (RuntimeException unusable) {
            LOG.warn("A spreadsheet in the cache cannot be used and is read again", unusable);
            return Optional.empty();
        }
    }

    private String key(String file, byte[] xlsx, String context, Class<?> type) {
        String all = String.join("\0", kind, build, type.getSimpleName(), file, RulebookFiles.sha256(xlsx), context);
        return RulebookFiles.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
