package vn.thamtra.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.json.JsonValues;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.Source;

/** The explanation as JSON, with the words verdicts use for the same things; what is null has no member. */
final class ExplanationJson {
    private static final JsonMapper JSON = JsonValues.MAPPER
            .rebuild()
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addMixIn(RulebookId.class, Text.class)
            .addMixIn(Source.Rule.class, RuleNamed.class)
            .build();

    private ExplanationJson() {}

    private interface Text {
        @JsonValue
        String value();
    }

    private interface RuleNamed {
        @JsonProperty("rule")
        String name();
    }

    static byte[] write(Record explained) {
        return JSON.writeValueAsBytes(explained);
    }
}
