package vn.thamtra.rulebook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.Operand;
import vn.thamtra.workbook.Row;
import vn.thamtra.workbook.Standing;
import vn.thamtra.workbook.UnaryTest;

/**
 * What spreadsheets once read without a fault say, remembered by their bytes and by the build that read them, so that a
 * second start parses none.
 */
final class ReadingCache {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingCache.class);

    private final CompileCache cache;
    private final String kind;
    private final @Nullable String build;
    private final Lazy<JsonMapper> json = new Lazy<>(ReadingCache::mapper);

    ReadingCache(CompileCache cache, Standing standing) {
        this.cache = cache;
        this.kind = standing == Standing.NEW ? "reading" : "reading of what is recorded";
        this.build = ReaderBuild.fingerprint();
    }

    /** A closed set of variants is told apart by its simple names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Variant {}

    private static JsonMapper mapper() {
        BasicPolymorphicTypeValidator values = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(Boolean.class)
                .allowIfSubType(String.class)
                .allowIfSubType(Long.class)
                .allowIfSubType(BigDecimal.class)
                .allowIfSubType(LocalDate.class)
                .build();
        return JsonMapper.builder()
                .activateDefaultTyping(values, DefaultTyping.JAVA_LANG_OBJECT, JsonTypeInfo.As.WRAPPER_ARRAY)
                .addMixIn(FactType.class, Variant.class)
                .addMixIn(Operand.class, Variant.class)
                .addMixIn(UnaryTest.class, Variant.class)
                .addMixIn(Row.Start.class, Variant.class)
                .addMixIn(Row.FixedDate.class, Variant.class)
                .build();
    }

    /**
     * What the file says, remembered or read now.
     *
     * @param context what else the reading hangs on: the numbers a workbook may cite
     * @param read reads the file; empty where it is at fault, which is not remembered
     */
    <T> Optional<T> find(String file, byte[] xlsx, String context, Class<T> type, Supplier<Optional<T>> read) {
        if (build == null) {
            return read.get();
        }
        String key = key(file, xlsx, context);
        return cache.find(key).flatMap(entry -> parsed(entry, type)).or(() -> {
            Optional<T> fresh = read.get();
            fresh.ifPresent(said -> cache.put(key, json.get().writeValueAsBytes(said)));
            return fresh;
        });
    }

    private <T> Optional<T> parsed(byte[] entry, Class<T> type) {
        try {
            return Optional.of(json.get().readValue(entry, type));
        } catch (JacksonException unusable) {
            LOG.warn("A spreadsheet in the cache cannot be used and is read again", unusable);
            return Optional.empty();
        }
    }

    private String key(String file, byte[] xlsx, String context) {
        String all = String.join("\0", kind, build, file, RulebookFiles.sha256(xlsx), context);
        return RulebookFiles.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
