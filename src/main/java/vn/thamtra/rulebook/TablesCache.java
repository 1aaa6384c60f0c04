package vn.thamtra.rulebook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.Operand;
import vn.thamtra.workbook.ProcedureTables;
import vn.thamtra.workbook.Row;
import vn.thamtra.workbook.UnaryTest;

/**
 * Workbooks once read without a fault, remembered by their bytes, by the instruments they may cite and by the build that
 * read them, so that a second start parses no spreadsheet.
 */
final class TablesCache {
    private static final Logger LOG = LoggerFactory.getLogger(TablesCache.class);

    private final CompileCache cache;
    private final @Nullable String build;
    private final String instruments;
    private @Nullable JsonMapper json;

    TablesCache(CompileCache cache, Set<String> instruments) {
        this.cache = cache;
        this.build = ReaderBuild.fingerprint();
        this.instruments = String.join("\n", new TreeSet<>(instruments));
    }

    /** A closed set of variants is told apart by its simple names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Variant {}

    private JsonMapper json() {
        @Nullable JsonMapper made = json;
        if (made == null) {
            BasicPolymorphicTypeValidator values = BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType(Boolean.class)
                    .allowIfSubType(String.class)
                    .allowIfSubType(Long.class)
                    .allowIfSubType(BigDecimal.class)
                    .allowIfSubType(LocalDate.class)
                    .build();
            made = JsonMapper.builder()
                    .activateDefaultTyping(values, DefaultTyping.JAVA_LANG_OBJECT, JsonTypeInfo.As.WRAPPER_ARRAY)
                    .addMixIn(FactType.class, Variant.class)
                    .addMixIn(Operand.class, Variant.class)
                    .addMixIn(UnaryTest.class, Variant.class)
                    .addMixIn(Row.Start.class, Variant.class)
                    .addMixIn(Row.FixedDate.class, Variant.class)
                    .build();
            json = made;
        }
        return made;
    }

    Optional<ProcedureTables> find(String file, byte[] xlsx) {
        return build == null ? Optional.empty() : cache.find(key(file, xlsx)).flatMap(this::read);
    }

    private Optional<ProcedureTables> read(byte[] entry) {
        try {
            return Optional.of(json().readValue(entry, ProcedureTables.class));
        } catch (JacksonException unusable) {
            LOG.warn("A workbook in the cache cannot be used and is read again", unusable);
            return Optional.empty();
        }
    }

    void put(byte[] xlsx, ProcedureTables tables) {
        if (build != null) {
            cache.put(key(tables.file(), xlsx), json().writeValueAsBytes(tables));
        }
    }

    private String key(String file, byte[] xlsx) {
        String all = String.join("\0", "tables", build, file, RulebookFiles.sha256(xlsx), instruments);
        return RulebookFiles.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
