package vn.thamtra.verdict;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import vn.thamtra.json.JsonStreams;
import vn.thamtra.program.Program;

/**
 * Writes a verdict as the JSON of the contract. Members stand in a fixed order and nothing depends on the machine, so
 * that equal verdicts are equal bytes.
 */
public final class VerdictWriter {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter EXACT_MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("XXX")
            .toFormatter(Locale.ROOT);

    private static final Fragments<Message> MESSAGES = new Fragments<>((json, message) -> {
        json.writeStartObject();
        json.writeStringProperty("vi", message.vi());
        json.writeStringProperty("en", message.en());
        json.writeEndObject();
    });
    private static final Fragments<Citation> CITATIONS = new Fragments<>((json, citation) -> {
        json.writeStartObject();
        json.writeStringProperty("instrument", citation.instrument());
        json.writeStringProperty("clause", citation.clause());
        json.writeEndObject();
    });
    private static final Fragments<Source> SOURCES = new Fragments<>(VerdictWriter::source);
    private static final Fragments<CountedDay> DAYS = new Fragments<>(VerdictWriter::day);

    private final JsonGenerator json;

    private VerdictWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * The answer in UTF-8.
     *
     * @param id the id of the recorded decision; null for a verdict that is not recorded
     * @param program the one that judged; null as in decisions from before programs were named
     */
    public static byte[] write(Verdict verdict, @Nullable String id, @Nullable Program program) {
        return write(verdict, id, program, null);
    }

    /**
     * The answer in UTF-8.
     *
     * @param sequence of the publication that decided; null for what was never published, or before it was named
     */
    public static byte[] write(
            Verdict verdict, @Nullable String id, @Nullable Program program, @Nullable Long sequence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        try (JsonGenerator json = JsonStreams.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new VerdictWriter(json).verdict(verdict, id, program, sequence);
        }
        return bytes.toByteArray();
    }

    /** A moment as answers give it: seconds and offset, {@code 2024-11-11T07:00:00+07:00}. */
    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }

    /** The very moment of judgement: a fraction of a second can be what made it late. */
    private static String exactly(OffsetDateTime moment) {
        return EXACT_MOMENT.format(moment);
    }

    private void verdict(Verdict verdict, @Nullable String id, @Nullable Program program, @Nullable Long sequence) {
        json.writeStartObject();
        text("id", id);
        json.writeObjectPropertyStart("procedure");
        json.writeStringProperty("id", verdict.procedure());
        message("name", verdict.procedureName());
        json.writeEndObject();
        json.writeStringProperty("outcome", verdict.outcome().name());
        array("reasons", verdict.reasons(), this::reason);
        array("needed", verdict.needed(), this::needed);
        array("deadlines", verdict.deadlines(), this::deadline);
        if (!verdict.items().isEmpty()) {
            array("items", verdict.items(), this::item);
        }
        if (!verdict.values().isEmpty()) {
            array("values", verdict.values(), this::value);
        }
        strings("forms", verdict.forms());
        formSet(verdict.formSet());
        json.writeStringProperty("asOf", exactly(verdict.asOf()));
        rulebook(verdict, sequence);
        program(program);
        json.writeEndObject();
    }

    private void formSet(@Nullable FormSet set) {
        if (set != null) {
            json.writeObjectPropertyStart("formSet");
            json.writeStringProperty("instrument", set.instrument());
            strings("numbers", set.numbers());
            json.writeEndObject();
        }
    }

    private void rulebook(Verdict verdict, @Nullable Long sequence) {
        json.writeObjectPropertyStart("rulebook");
        json.writeStringProperty("id", verdict.rulebook().value());
        text("effectiveFrom", verdict.effectiveFrom());
        if (sequence != null) {
            json.writeNumberProperty("sequence", sequence);
        }
        json.writeEndObject();
    }

    private void program(@Nullable Program program) {
        if (program != null) {
            json.writeObjectPropertyStart("program");
            json.writeStringProperty("version", program.version());
            json.writeStringProperty("build", program.build());
            json.writeEndObject();
        }
    }

    private void reason(Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("rule", reason.rule());
        json.writeStringProperty("kind", reason.kind().name());
        text("subject", reason.subject());
        text("item", reason.item());
        message("message", reason.message());
        citation(reason.citation());
        source(reason.source());
        facts(reason.facts());
        readings(reason.readings());
        json.writeEndObject();
    }

    private void facts(Map<String, @Nullable Object> facts) {
        if (facts.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("facts");
        facts.forEach((name, value) -> {
            json.writeName(name);
            value(value);
        });
        json.writeEndObject();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else {
            json.writeString(value.toString());
        }
    }

    private void value(Value value) {
        json.writeStartObject();
        json.writeStringProperty("id", value.id());
        message("label", value.label());
        text("item", value.item());
        json.writeStringProperty("state", value.state().name());
        if (value.is() != null) {
            json.writeName("value");
            is(value.is());
        }
        if (!value.unit().isEmpty()) {
            json.writeStringProperty("unit", value.unit());
        }
        if (!value.parts().isEmpty()) {
            origin(value.parts().get(0));
        }
        if (value.parts().size() > 1) {
            array("parts", value.parts(), this::part);
        }
        if (!value.needed().isEmpty()) {
            array("needed", value.needed(), this::needed);
        }
        json.writeEndObject();
    }

    private void is(@Nullable Object value) {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(this::value);
            json.writeEndArray();
        } else {
            value(value);
        }
    }

    private void part(Value.Part part) {
        json.writeStartObject();
        if (part.is() != null) {
            json.writeName("value");
            value(part.is());
        }
        origin(part);
        json.writeEndObject();
    }

    /** The row that a value, or a part of it, comes from. */
    private void origin(Value.Part part) {
        json.writeStringProperty("rule", part.rule());
        message("message", part.message());
        citation(part.citation());
        source(part.source());
        readings(part.readings());
    }

    private void needed(Needed needed) {
        json.writeStartObject();
        json.writeStringProperty("fact", needed.fact());
        json.writeBooleanProperty("attestation", needed.attestation());
        strings("askedBy", needed.askedBy());
        json.writeEndObject();
    }

    private void deadline(Deadline deadline) {
        json.writeStartObject();
        json.writeStringProperty("id", deadline.id());
        message("label", deadline.label());
        text("due", deadline.due());
        json.writeNumberProperty("amount", deadline.amount());
        json.writeStringProperty("unit", deadline.unit().name());
        json.writeStringProperty("direction", deadline.direction().name());
        text("trigger", deadline.trigger());
        text("from", deadline.from());
        text("fulfilledBy", deadline.fulfilledBy());
        json.writeStringProperty("boundParty", deadline.boundParty());
        json.writeStringProperty("status", deadline.status().name());
        text("raw", deadline.raw());
        days("rolledBy", deadline.rolledBy());
        text("safe", deadline.safe());
        days("counted", deadline.counted());
        citation(deadline.citation());
        source(deadline.source());
        readings(deadline.readings());
        json.writeEndObject();
    }

    private void days(String name, List<CountedDay> days) {
        if (!days.isEmpty()) {
            array(name, days, day -> json.writeRawValue(DAYS.of(day)));
        }
    }

    private static void day(JsonGenerator json, CountedDay day) {
        json.writeStartObject();
        json.writeStringProperty("date", day.date().toString());
        json.writeBooleanProperty("counts", day.counts());
        @Nullable SpecialDay special = day.day();
        if (special != null) {
            json.writeStringProperty("kind", special.kind().name());
            json.writeName("name");
            json.writeRawValue(MESSAGES.of(special.name()));
            json.writeStringProperty("basis", special.basis());
        }
        json.writeEndObject();
    }

    private void item(ItemOutcome item) {
        json.writeStartObject();
        json.writeStringProperty("ref", item.ref());
        json.writeStringProperty("outcome", item.outcome().name());
        json.writeEndObject();
    }

    private void message(String name, Message message) {
        json.writeName(name);
        json.writeRawValue(MESSAGES.of(message));
    }

    private void citation(Citation citation) {
        json.writeName("citation");
        json.writeRawValue(CITATIONS.of(citation));
    }

    private void source(Source source) {
        json.writeName("source");
        json.writeRawValue(SOURCES.of(source));
    }

    private static void source(JsonGenerator json, Source source) {
        json.writeStartObject();
        if (source instanceof Source.Cell cell) {
            json.writeStringProperty("workbook", cell.workbook());
            json.writeStringProperty("sheet", cell.sheet());
            json.writeStringProperty("cell", cell.cell());
        } else if (source instanceof Source.Rule rule) {
            json.writeStringProperty("file", rule.file());
            json.writeStringProperty("rule", rule.name());
        }
        json.writeEndObject();
    }

    private void readings(List<String> readings) {
        if (!readings.isEmpty()) {
            strings("readings", readings);
        }
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private <T> void array(String name, List<T> values, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        values.forEach(write);
        json.writeEndArray();
    }

    private void text(String name, @Nullable Object value) {
        if (value instanceof OffsetDateTime moment) {
            json.writeStringProperty(name, moment(moment));
        } else if (value instanceof Temporal || value instanceof String) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
