package vn.thamtra.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;

/** A small body of JSON, strictly read: no member twice, nothing after the end. Dossiers have a reader of their own. */
public final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** The object; a problem where the bytes are no JSON, or JSON of another kind. */
    public static JsonNode object(byte[] bytes) {
        return read(bytes)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> refused(List.of(new Fault(
                        "",
                        "MALFORMED",
                        new Message("Nội dung không phải một đối tượng JSON", "The body is not a JSON object")))));
    }

    private static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readTree(bytes));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The problem that says what is wrong with the members of a body. */
    public static ProblemException refused(List<Fault> faults) {
        return new ProblemException(Problem.of(ProblemType.INVALID_BODY).with(faults));
    }
}
