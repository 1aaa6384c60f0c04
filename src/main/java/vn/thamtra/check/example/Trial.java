package vn.thamtra.check.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.workbook.Example;
import vn.thamtra.workbook.ProcedureTables;

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
}
