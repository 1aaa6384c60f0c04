package vn.thamtra.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thamtra.cache.DirectMappedCache;
import vn.thamtra.json.JsonBytes;
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

    private static final int MINUTE = 60;

    /** Sentences, cells, all of a part but what the dossier said come again in answer after answer. */
    private static final DirectMappedCache<ToldReason, ToldReason.Members> REASONS =
            new DirectMappedCache<>(12, ToldReason::members);

    private static final DirectMappedCache<ToldDeadline, ToldDeadline.Members> DEADLINES =
            new DirectMappedCache<>(10, ToldDeadline::members);
    private static final DirectMappedCache<ToldDays, byte[]> DAYS = new DirectMappedCache<>(9, ToldDays::json);

    private final JsonBytes json;

    private VerdictWriter(JsonBytes json) {
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
        return JsonBytes.of(expected(verdict), json -> new VerdictWriter(json).verdict(verdict, id, program, sequence));
    }

    /** About how many bytes an answer takes: it may take more. */
    private static int expected(Verdict verdict) {
        int expected = 1_024 + 768 * verdict.reasons().size();
        for (Deadline deadline : verdict.deadlines()) {
            expected += 768 + 64 * deadline.counted().size();
        }
        return expected;
    }

    /** A moment as answers give it: seconds and offset, {@code 2024-11-11T07:00:00+07:00}. */
    private void second(OffsetDateTime moment) {
        if (isOrdinary(moment)) {
            json.second(moment);
        } else {
            json.text(MOMENT.format(moment));
        }
    }

    /** The very moment of judgement: a fraction of a second can be what made it late. */
    private void exactly(OffsetDateTime moment) {
        if (moment.getNano() == 0) {
            second(moment);
        } else {
            json.text(EXACT_MOMENT.format(moment));
        }
    }

    /** Other than in the first years, when clocks were a quarter of a minute apart, or past the year 9999. */
    private static boolean isOrdinary(OffsetDateTime moment) {
        return JsonBytes.hasFourDigits(moment.getYear()) && moment.getOffset().getTotalSeconds() % MINUTE == 0;
    }

    private void verdict(Verdict verdict, @Nullable String id, @Nullable Program program, @Nullable Long sequence) {
        json.openObject();
        text("id", id);
        object("procedure");
        json.member("id", verdict.procedure());
        message("name", verdict.procedureName());
        json.closeObject();
        json.member("outcome", verdict.outcome().name());
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
        json.name("asOf");
        exactly(verdict.asOf());
        rulebook(verdict, sequence);
        program(program);
        json.closeObject();
    }

    private void formSet(@Nullable FormSet set) {
        if (set != null) {
            object("formSet");
            json.member("instrument", set.instrument());
            strings("numbers", set.numbers());
            json.closeObject();
        }
    }

    private void rulebook(Verdict verdict, @Nullable Long sequence) {
        object("rulebook");
        json.member("id", verdict.rulebook().value());
        text("effectiveFrom", verdict.effectiveFrom());
        if (sequence != null) {
            json.member("sequence", sequence);
        }
        json.closeObject();
    }

    private void program(@Nullable Program program) {
        if (program != null) {
            object("program");
            json.member("version", program.version());
            json.member("build", program.build());
            json.closeObject();
        }
    }

    private void reason(Reason reason) {
        ToldReason.Members told = REASONS.of(ToldReason.of(reason));
        json.openObject();
        json.members(told.before());
        text("item", reason.item());
        json.members(told.after());
        facts(reason.facts());
        if (told.last() != null) {
            json.members(told.last());
        }
        json.closeObject();
    }

    private void facts(Map<String, @Nullable Object> facts) {
        if (facts.isEmpty()) {
            return;
        }
        object("facts");
        facts.forEach((name, value) -> {
            json.name(name);
            value(value);
        });
        json.closeObject();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.written("null");
        } else if (value instanceof Boolean flag) {
            json.written(flag.toString());
        } else if (value instanceof Long whole) {
            json.written(whole.toString());
        } else if (value instanceof BigDecimal number) {
            json.written(number.toPlainString());
        } else {
            json.text(value.toString());
        }
    }

    private void value(Value value) {
        json.openObject();
        json.member("id", value.id());
        message("label", value.label());
        text("item", value.item());
        json.member("state", value.state().name());
        if (value.is() != null) {
            json.name("value");
            is(value.is());
        }
        if (!value.unit().isEmpty()) {
            json.member("unit", value.unit());
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
        json.closeObject();
    }

    private void is(@Nullable Object value) {
        if (value instanceof List<?> list) {
            json.openArray();
            list.forEach(this::value);
            json.closeArray();
        } else {
            value(value);
        }
    }

    private void part(Value.Part part) {
        json.openObject();
        if (part.is() != null) {
            json.name("value");
            value(part.is());
        }
        origin(part);
        json.closeObject();
    }

    /** The row that a value, or a part of it, comes from. */
    private void origin(Value.Part part) {
        json.member("rule", part.rule());
        message("message", part.message());
        Parts.citation(json, part.citation());
        Parts.source(json, part.source());
        readings(part.readings());
    }

    private void needed(Needed needed) {
        json.openObject();
        json.member("fact", needed.fact());
        json.member("attestation", needed.attestation());
        strings("askedBy", needed.askedBy());
        json.closeObject();
    }

    private void deadline(Deadline deadline) {
        ToldDeadline.Members told = DEADLINES.of(ToldDeadline.of(deadline));
        json.openObject();
        json.members(told.first());
        text("due", deadline.due());
        json.members(told.extent());
        text("from", deadline.from());
        json.members(told.standing());
        text("raw", deadline.raw());
        days("rolledBy", deadline.rolledBy());
        text("safe", deadline.safe());
        days("counted", deadline.counted());
        json.members(told.last());
        json.closeObject();
    }

    private void days(String name, List<CountedDay> days) {
        if (days.isEmpty()) {
            return;
        }
        json.name(name);
        if (days.size() > ToldDays.MOST) {
            ToldDays.write(json, days);
        } else {
            json.written(DAYS.of(new ToldDays(days)));
        }
    }

    private void item(ItemOutcome item) {
        json.openObject();
        json.member("ref", item.ref());
        json.member("outcome", item.outcome().name());
        json.closeObject();
    }

    private void message(String name, Message message) {
        Parts.message(json, name, message);
    }

    private void object(String name) {
        json.name(name);
        json.openObject();
    }

    private void readings(List<String> readings) {
        if (!readings.isEmpty()) {
            strings("readings", readings);
        }
    }

    private void strings(String name, List<String> values) {
        Parts.strings(json, name, values);
    }

    private <T> void array(String name, List<T> values, Consumer<T> write) {
        json.name(name);
        json.openArray();
        values.forEach(write);
        json.closeArray();
    }

    private void text(String name, @Nullable Object value) {
        if (value instanceof OffsetDateTime moment) {
            json.name(name);
            second(moment);
        } else if (value instanceof LocalDate date) {
            json.name(name);
            json.date(date);
        } else if (value instanceof String text) {
            json.member(name, text);
        }
    }
}
