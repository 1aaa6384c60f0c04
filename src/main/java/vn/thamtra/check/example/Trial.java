package vn.thamtra.check.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** A dossier and the moment to judge it at: an example comes in at nine in the morning and is judged at five. */
public record Trial(Dossier dossier, OffsetDateTime asOf) {
    private static final LocalTime RECEIVED = LocalTime.of(9, 0);
    private static final LocalTime JUDGED = LocalTime.of(17, 0);

    /** An example without a day of judgement is judged on the day of receipt. */
    public static Trial of(ProcedureTables tables, Example example) {
        OffsetDateTime asOf = judged(Objects.requireNonNullElse(example.asOf(), example.receivedOn()));
        Dossier dossier = new Dossier(
                tables.id(),
                null,
                received(example.receivedOn()),
                example.channel(),
                example.documents(),
                example.facts(),
                example.events(),
                List.of(),
                asOf);
        return new Trial(dossier, asOf);
    }

    static OffsetDateTime received(LocalDate day) {
        return CivilTime.at(day, RECEIVED);
    }

    static OffsetDateTime judged(LocalDate day) {
        return CivilTime.at(day, JUDGED);
    }

    LocalDate receivedOn() {
        return CivilTime.dateOf(dossier.receivedAt());
    }

    LocalDate judgedOn() {
        return CivilTime.dateOf(asOf);
    }

    /** The same but for one fact; null leaves it out. */
    Trial withFact(String id, @Nullable Object value) {
        Map<String, Object> facts = new LinkedHashMap<>(dossier.facts());
        if (value == null) {
            facts.remove(id);
        } else {
            facts.put(id, value);
        }
        return with(dossier.withFacts(facts));
    }

    /** The same but for one document; no copies leave it out. */
    Trial withDocument(String id, int copies) {
        Map<String, Integer> documents = new LinkedHashMap<>(dossier.documents());
        if (copies == 0) {
            documents.remove(id);
        } else {
            documents.put(id, copies);
        }
        return with(dossier.withDocuments(documents));
    }

    Trial withEvents(List<Event> events) {
        return with(dossier.withEvents(events));
    }

    Trial withChannel(Channel channel) {
        return with(dossier.withChannel(channel));
    }

    private Trial with(Dossier changed) {
        return new Trial(changed, asOf);
    }

    /** The same, judged on another day. */
    Trial withJudgement(LocalDate day) {
        return moved(receivedOn(), day);
    }

    /** The same, received on another day and judged no earlier. */
    Trial withReceipt(LocalDate day) {
        return moved(day, judgedOn().isBefore(day) ? day : judgedOn());
    }

    private Trial moved(LocalDate received, LocalDate judged) {
        return new Trial(dossier.at(received(received), judged(judged)), judged(judged));
    }
}
