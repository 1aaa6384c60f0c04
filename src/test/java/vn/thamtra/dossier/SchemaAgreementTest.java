package vn.thamtra.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.parsing.DossierFaultsTest;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.schema.DossierSchema;
import vn.thamtra.dossier.schema.DossierSchemaTest;
import vn.thamtra.verdict.Message;

/** The schema that is published and the reader that judges say the same of every dossier. */
class SchemaAgreementTest {
    /** What no JSON Schema can say of a dossier that is otherwise right. */
    private static final Set<String> BEYOND = Set.of("AS_OF_BEFORE_RECEIPT", "DUPLICATE_REF");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    @ParameterizedTest
    @CsvSource({"20241016, 10500, every-type", "18, 9000, prov-legal-reporter-recognition", "7, 1000, nothing"})
    void reader_and_schema_agree(long seed, int dossiers, String procedure) {
        Vocabulary vocabulary = Vocabularies.ALL.apply(procedure).orElseThrow();
        Schema schema = schema(vocabulary);
        Function<String, Optional<Vocabulary>> only =
                id -> Optional.of(vocabulary).filter(v -> v.procedure().equals(id));
        DossierGenerator generator = new DossierGenerator(seed, vocabulary);
        int accepted = 0;
        int refused = 0;

        for (int i = 0; i < dossiers; i++) {
            String json = generator.next();
            boolean agreed = agree(schema, json, only);
            accepted += agreed ? 1 : 0;
            refused += agreed ? 0 : 1;
        }

        assertThat(accepted).as("accepted").isGreaterThan(dossiers / 5);
        assertThat(refused).as("refused").isGreaterThan(dossiers / 5);
    }

    /** Whether both accept, after it is certain that they agree. */
    private static boolean agree(Schema schema, String json, Function<String, Optional<Vocabulary>> only) {
        List<String> faults = DossierFaultsTest.places(DossierReader.read(json.getBytes(StandardCharsets.UTF_8), only));
        boolean nothingASchemaCanSay = faults.stream().allMatch(fault -> BEYOND.contains(fault.split(" ", 2)[0]));
        JsonNode instance = MAPPER.readTree(json);

        boolean accepted = schema.validate(instance, OutputFormat.BOOLEAN);

        if (accepted != nothingASchemaCanSay) {
            throw new AssertionError("%s%n reader: %s%n schema: %s".formatted(json, faults, schema.validate(instance)));
        }
        return nothingASchemaCanSay;
    }

    @Test
    void the_schema_is_itself_a_lawful_schema() {
        Schema metaSchema = registry().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        for (Vocabulary vocabulary : List.of(Vocabularies.RECOGNITION, Vocabularies.EVERY_TYPE, Vocabularies.NOTHING)) {
            assertThat(metaSchema.validate(MAPPER.readTree(DossierSchemaTest.text(vocabulary))))
                    .isEmpty();
        }
    }

    private static Schema schema(Vocabulary vocabulary) {
        byte[] bytes = DossierSchema.of(vocabulary, new Message("Thủ tục", "Procedure"));
        return registry().getSchema(MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }
}
