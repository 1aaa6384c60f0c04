package vn.thamtra.callback;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.json.JsonStreams;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.RulebookId;

/** The codes by which national systems know the procedure and the agency of a recorded decision. */
final class NationalCodes {
    private static final String AGENCY = "agencyCode";

    private final Function<RulebookId, Optional<Rulebook>> rulebooks;

    /** @param rulebooks finds what was ever published, where it can be opened */
    NationalCodes(Function<RulebookId, Optional<Rulebook>> rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** As the rulebook that decided has it; null where its workbook has none, or it cannot be opened. */
    @Nullable
    String procedure(String rulebook, String procedure, OffsetDateTime received) {
        return RulebookId.parse(rulebook)
                .flatMap(rulebooks)
                .flatMap(deciding -> deciding.inForce(procedure, CivilTime.dateOf(received)))
                .flatMap(tables -> Optional.ofNullable(tables.nationalCode()))
                .orElse(null);
    }

    /**
     * As the request has it; null where it has none. Of what is damaged nothing is said here; whoever looks at it is told.
     *
     * @param request null where it was erased
     */
    static @Nullable String agency(byte @Nullable [] request) {
        if (request == null) {
            return null;
        }
        try (JsonParser parser = JsonStreams.FACTORY.createParser(ObjectReadContext.empty(), request)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(AGENCY)) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException damaged) {
            return null;
        }
    }
}
