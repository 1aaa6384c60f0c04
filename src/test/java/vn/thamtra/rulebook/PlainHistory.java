package vn.thamtra.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.WhichEvent;

/** What happened to a dossier and when, in a calendar of weekends without holidays. */
@NullUnmarked
record PlainHistory(
        LocalDate receivedOn,
        LocalDate today,
        List<Event> happened,
        @Nullable String channel,
        boolean oneStop) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static PlainHistory of(Dossier dossier, OffsetDateTime asOf, boolean oneStop) {
        List<Event> happened = dossier.events().stream()
                .filter(event -> !moment(event).isAfter(asOf))
                .sorted(Comparator.comparing((Event event) -> moment(event).toInstant()))
                .toList();
        return new PlainHistory(
                day(dossier.receivedAt()),
                day(asOf),
                happened,
                dossier.channel() == null ? null : dossier.channel().name(),
                oneStop);
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(VIETNAM).toLocalDate();
    }

    private static OffsetDateTime moment(Event event) {
        return event.at() != null
                ? event.at()
                : event.on().atTime(LocalTime.MIDNIGHT).atZone(VIETNAM).toOffsetDateTime();
    }

    boolean has(String type) {
        return last(type) != null;
    }

    private @Nullable Event last(String type) {
        return happened.stream()
                .filter(event -> event.type().equals(type))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private @Nullable Event first(String type) {
        return happened.stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Object lastFact(String type, String fact) {
        Event last = last(type);
        return last == null ? null : last.facts().get(fact);
    }

    boolean hasLapsed(Lapse lapse) {
        if (lapse.unit() != TimeUnit.DAY) {
            throw new IllegalArgumentException("Only days are counted here, not " + lapse);
        }
        boolean first = lapse.which() == WhichEvent.FIRST;
        Event start = first ? first(lapse.start()) : last(lapse.start());
        if (start == null) {
            return false;
        }
        LocalDate from = day(moment(start));
        LocalDate due = from.plusDays(lapse.amount());
        while (EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(due.getDayOfWeek())) {
            due = due.plusDays(1);
        }
        return happened.stream()
                .filter(event -> event.type().equals(lapse.fulfilledBy()))
                .map(event -> day(moment(event)))
                .filter(day -> first || !day.isBefore(from))
                .findFirst()
                .orElse(today)
                .isAfter(due);
    }
}
