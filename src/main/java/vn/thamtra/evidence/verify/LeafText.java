package vn.thamtra.evidence.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a leaf says, and its one right form: RFC 8785 canonical JSON of five members. */
public record LeafText(String id, String recordedAt, String rulebook, String requestHash, String answerHash) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Throws {@link Broken} for anything but a canonical leaf. */
    public static LeafText parse(byte[] leaf) {
        JsonNode json = JsonText.object(leaf, "leaf");
        LeafText text = new LeafText(
                member(json, "id"),
                member(json, "recordedAt"),
                member(json, "rulebook"),
                member(json, "requestHash"),
                member(json, "answerHash"));
        Broken.unless(
                Arrays.equals(text.canonical(), leaf),
                "lá không ở dạng chuẩn RFC 8785",
                "the leaf is not in the canonical form of RFC 8785");
        Broken.unless(
                HASH.matcher(text.requestHash).matches()
                        && HASH.matcher(text.answerHash).matches(),
                "requestHash hoặc answerHash của lá không phải SHA-256",
                "requestHash or answerHash of the leaf is no SHA-256");
        return text;
    }

    private static String member(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElseThrow(() -> new Broken("lá thiếu " + name, "the leaf lacks " + name));
    }

    public static String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }

    byte[] canonical() {
        return Canonical.object(new TreeMap<>(Map.of(
                "answerHash", answerHash,
                "id", id,
                "recordedAt", recordedAt,
                "requestHash", requestHash,
                "rulebook", rulebook)));
    }
}
