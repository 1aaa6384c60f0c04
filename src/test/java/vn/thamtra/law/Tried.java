package vn.thamtra.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.example.Trial;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** An example of a workbook and the verdict it got: received at nine in the morning, judged at five in the afternoon. */
record Tried(ProcedureTables workbook, Example example, Verdict verdict) {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    static Tried of(Rulebook rulebook, ProcedureTables workbook, Example example) {
        Trial trial = Trial.of(workbook, example);
        return new Tried(workbook, example, rulebook.evaluate(trial.dossier(), trial.asOf()));
    }

    static LocalDate judgedOn(Example example) {
        @Nullable LocalDate asOf = example.asOf();
        return asOf == null ? example.receivedOn() : asOf;
    }

    static OffsetDateTime at(LocalDate day, LocalTime time) {
        return OffsetDateTime.of(day, time, VIETNAM);
    }

    String name() {
        return example.id() + " " + example.description();
    }

    boolean expects(ReasonKind kind, String rule) {
        return example.reasons().contains(new Example.Expected(kind, rule));
    }

    Stream<Reason> reasons(String rule) {
        return verdict.reasons().stream().filter(reason -> reason.rule().equals(rule));
    }

    Optional<Deadline> deadline(String rule) {
        return verdict.deadlines().stream()
                .filter(deadline -> deadline.id().equals(rule))
                .findFirst();
    }
}
