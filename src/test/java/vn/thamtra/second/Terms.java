package vn.thamtra.second;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;

/** Counts the time limits of a dossier and says how each stands. */
final class Terms {
    /** Acts that only an acceptance owes (RL-02). */
    private static final Set<String> IN_FAVOUR = Set.of(
            "R-P1-15",
            "R-D1-15",
            "R-P2-18",
            "R-D2-18",
            "R-CTV-15",
            "R-CTV-16",
            "R-CTV-22",
            "R-CTV-25a",
            "R-CTV-25b",
            "R-D3-17",
            "R-D3-18",
            "R-P9-11",
            "R-P9-12");

    /** Rights of the reporter, which lapse; and what the catalogue calls a warning. */
    private static final Set<String> RIGHTS = Set.of("R-P2-19", "R-D2-19");

    final Days days;
    private final Case letter;
    private final boolean isMissing;
    private final boolean isRefused;
    private final LocalDateTime received;
    private final List<Limit> limits = new ArrayList<>();
    private final Findings found = new Findings("");

    Terms(Case letter, Days days, LocalDateTime received, boolean isMissing, boolean isRefused) {
        this.letter = letter;
        this.days = days;
        this.received = received;
        this.isMissing = isMissing;
        this.isRefused = isRefused;
    }

    List<Limit> limits() {
        return limits;
    }

    Set<Told> told() {
        return found.told();
    }

    Optional<Limit> limit(String id) {
        return limits.stream().filter(limit -> limit.id().equals(id)).findFirst();
    }

    // starts

    /** As it counts: at a one-stop shop from the next opening of reception. */
    Start received() {
        return new Start("RECEIVED", received);
    }

    Start complete() {
        Optional<Event> supplemented = letter.last("SUPPLEMENT_RECEIVED");
        if (isMissing) {
            return new Start("SUPPLEMENT_RECEIVED", null);
        }
        return supplemented
                .map(event -> new Start("SUPPLEMENT_RECEIVED", Case.moment(event)))
                .orElse(received());
    }

    boolean isIncomplete() {
        return isMissing
                || letter.first("SUPPLEMENT_REQUESTED").isPresent()
                || letter.first("SUPPLEMENT_RECEIVED").isPresent();
    }

    Start last(String type) {
        return new Start(type, letter.last(type).map(Case::moment).orElse(null));
    }

    Start first(String type) {
        return new Start(type, letter.first(type).map(Case::moment).orElse(null));
    }

    // limits

    void working(String id, int amount, Start start, String... fulfilling) {
        LocalDateTime at = start.at();
        if (at == null) {
            notStarted(id, amount, "WORKING_DAY", "AFTER", start);
        } else {
            LocalDate from = at.toLocalDate();
            day(id, amount, "WORKING_DAY", start, from, days.plusWorking(from, amount), null, done(from, fulfilling));
        }
    }

    void calendar(String id, int amount, Start start, String... fulfilling) {
        LocalDateTime at = start.at();
        if (at == null) {
            notStarted(id, amount, "DAY", "AFTER", start);
        } else {
            LocalDate from = at.toLocalDate();
            rolled(id, amount, start, from, done(from, fulfilling));
        }
    }

    /** The same, for an act that may also come before the limit starts. */
    void calendarOrBefore(String id, int amount, Start start, String fulfilling) {
        LocalDateTime at = start.at();
        if (at == null) {
            notStarted(id, amount, "DAY", "AFTER", start);
        } else {
            rolled(id, amount, start, at.toLocalDate(), done(LocalDate.MIN, fulfilling));
        }
    }

    private void rolled(String id, int amount, Start start, LocalDate from, Optional<LocalDateTime> done) {
        LocalDate raw = from.plusDays(amount);
        LocalDate due = amount == 0 ? raw : days.onOrAfter(raw);
        day(id, amount, "DAY", start, from, due, due.equals(raw) ? null : raw, done);
    }

    /** Backwards from the last of a type that the dossier names, planned or past. */
    void before(String id, int amount, String unit, String anchor, String... fulfilling) {
        Optional<LocalDate> day =
                letter.named(anchor).stream().reduce((a, b) -> b).map(Case::day);
        Start start = new Start(anchor, day.map(LocalDate::atStartOfDay).orElse(null));
        if (day.isEmpty()) {
            notStarted(id, amount, unit, "BEFORE", start);
        } else {
            LocalDate due = unit.equals("DAY") ? day.get().minusDays(amount) : days.minusWorking(day.get(), amount);
            backwards(id, amount, unit, anchor, day.get(), due, done(LocalDate.MIN, fulfilling));
        }
    }

    void backwards(
            String id,
            int amount,
            String unit,
            @Nullable String trigger,
            @Nullable LocalDate from,
            LocalDate due,
            Optional<LocalDateTime> done) {
        add(
                new Limit(
                        id,
                        amount,
                        unit,
                        "BEFORE",
                        trigger,
                        from,
                        due,
                        null,
                        days.onOrBefore(due),
                        status(id, due, done)),
                unit.equals("WORKING_DAY") ? due : null,
                from);
    }

    /** A day the law names; unknown as long as its year is. */
    void fixed(String id, @Nullable LocalDate due, String fulfilling) {
        Optional<LocalDateTime> done =
                fulfilling.equals("RECEIVED") ? Optional.of(letter.receivedAt()) : done(LocalDate.MIN, fulfilling);
        if (due == null) {
            String status = isRefused && IN_FAVOUR.contains(id) ? "NOT_OWED" : "NOT_STARTED";
            add(new Limit(id, 0, "FIXED_DATE", "BEFORE", null, null, null, null, null, status), null, null);
        } else {
            backwards(id, 0, "FIXED_DATE", null, null, due, done);
        }
    }

    void hours(String id, int amount, String unit, LocalDateTime from, LocalDateTime due, String... fulfilling) {
        moment(id, amount, unit, from, due, done(from.toLocalDate(), fulfilling));
    }

    void moment(
            String id, int amount, String unit, LocalDateTime from, LocalDateTime due, Optional<LocalDateTime> done) {
        String status;
        if (done.isPresent()) {
            status = done.get().isAfter(due) ? "LATE_MET" : "MET";
        } else {
            status = letter.asOf().isAfter(due) ? "LATE" : "PENDING";
        }
        add(
                new Limit(id, amount, unit, "AFTER", "RECEIVED", from, due, null, null, status),
                unit.equals("HOUR") ? null : from.toLocalDate(),
                due.toLocalDate());
    }

    private void notStarted(String id, int amount, String unit, String direction, Start start) {
        String status = isRefused && IN_FAVOUR.contains(id) ? "NOT_OWED" : "NOT_STARTED";
        add(new Limit(id, amount, unit, direction, start.trigger(), null, null, null, null, status), null, null);
    }

    void notStarted(String id, int amount, String unit, String direction, String trigger) {
        notStarted(id, amount, unit, direction, new Start(trigger, null));
    }

    private void day(
            String id,
            int amount,
            String unit,
            Start start,
            LocalDate from,
            LocalDate due,
            @Nullable LocalDate raw,
            Optional<LocalDateTime> done) {
        add(
                new Limit(id, amount, unit, "AFTER", start.trigger(), from, due, raw, null, status(id, due, done)),
                amount == 0 ? null : unit.equals("DAY") ? from.plusDays(amount) : from,
                due);
    }

    private void add(Limit limit, @Nullable LocalDate countedFrom, @Nullable LocalDate countedTo) {
        limits.add(limit);
        boolean isLate = limit.status().equals("LATE") || limit.status().equals("LATE_MET");
        if (isLate && RIGHTS.contains(limit.id())) {
            found.notice(limit.id());
        } else if (isLate && (countedFrom == null || countedTo == null || !days.couldMove(countedFrom, countedTo))) {
            found.tell("BREACH", limit.id(), "");
        }
    }

    private String status(String id, LocalDate due, Optional<LocalDateTime> done) {
        LocalDate today = letter.asOf().toLocalDate();
        if (done.isPresent() && !done.get().toLocalDate().isAfter(due)) {
            return "MET";
        }
        if (isRefused && IN_FAVOUR.contains(id)) {
            return "NOT_OWED";
        }
        if (done.isPresent()) {
            return "LATE_MET";
        }
        if (today.equals(due)) {
            return "DUE_TODAY";
        }
        return today.isBefore(due) ? "PENDING" : "LATE";
    }

    /** The first act of one of the types on or after a day. */
    private Optional<LocalDateTime> done(LocalDate from, String... types) {
        return Stream.of(types)
                .flatMap(type -> letter.happened(type).stream())
                .filter(event -> !Case.day(event).isBefore(from))
                .map(Case::moment)
                .sorted()
                .findFirst();
    }

    static LocalDateTime opening(LocalDate day) {
        return day.atTime(LocalTime.of(7, 0));
    }
}
