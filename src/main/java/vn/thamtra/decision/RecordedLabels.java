package vn.thamtra.decision;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.LabelCheck;
import vn.thamtra.ledger.Summary;
import vn.thamtra.program.Program;

/** Holds the labels a record is found by against what was asked and answered. */
public final class RecordedLabels implements LabelCheck {
    /** What the databases keep of a moment. */
    private static final Duration FINEST = Duration.ofNanos(1_000);

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    @Override
    public Optional<String> fault(Summary summary, Content content) {
        try {
            return ofAnswer(summary, JsonValues.MAPPER.readTree(content.answer()))
                    .or(() -> ofRequest(summary, JsonValues.MAPPER.readTree(content.request())));
        } catch (JacksonException e) {
            return Optional.of("answer");
        }
    }

    private static Optional<String> ofAnswer(Summary summary, JsonNode answer) {
        JsonNode program = answer.path("program");
        @Nullable Program named = summary.program();
        return differs("id", summary.entry().id().toString(), answer.path("id"))
                .or(() -> differs(
                        "procedure_id",
                        summary.labels().procedure(),
                        answer.path("procedure").path("id")))
                .or(() -> differs("outcome", summary.labels().outcome(), answer.path("outcome")))
                .or(() -> differs(
                        "rulebook", summary.rulebook(), answer.path("rulebook").path("id")))
                .or(() -> differs("program_version", named == null ? "" : named.version(), program.path("version")))
                .or(() -> differs("program_build", named == null ? "" : named.build(), program.path("build")));
    }

    private static Optional<String> ofRequest(Summary summary, JsonNode request) {
        @Nullable String code = summary.labels().dossierCode();
        JsonNode given = request.path("dossierCode");
        boolean blank = BLANK.matcher(given.asString("")).matches();
        return (code == null && blank ? Optional.<String>empty() : differs("dossier_code", String.valueOf(code), given))
                .or(() -> isAbout(summary.labels().receivedAt(), request)
                        ? Optional.empty()
                        : Optional.of("received_at"));
    }

    private static Optional<String> differs(String column, String label, JsonNode said) {
        return label.equals(said.asString("")) ? Optional.empty() : Optional.of(column);
    }

    private static boolean isAbout(Instant label, JsonNode request) {
        return received(request)
                .filter(said -> Duration.between(said, label).abs().compareTo(FINEST) < 0)
                .isPresent();
    }

    private static Optional<Instant> received(JsonNode request) {
        try {
            return Optional.of(OffsetDateTime.parse(request.path("receivedAt").asString(""))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
