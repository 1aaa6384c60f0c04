package vn.thamtra.draft;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.replay.Replays;
import vn.thamtra.replay.ShownJob;

/** What a draft would have changed: recorded decisions judged by it as if it had decided. Of each revision the last order counts. */
public final class Impacts {
    private static final int MONTHS = 12;

    private final DraftStore store;
    private final Replays replays;
    private final InstantSource clock;

    Impacts(DraftStore store, Replays replays, InstantSource clock) {
        this.store = store;
        this.replays = replays;
        this.clock = clock;
    }

    /**
     * Which decisions are asked about, by the days they were recorded on, both included.
     *
     * @param from null for twelve months before the last day
     * @param to null for today
     * @param procedure null for all
     */
    public record Order(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String procedure) {}

    /** Has what was recorded judged by the newest revision of a draft; returns the job. */
    public UUID order(UUID draft, Author author, Order order) {
        Draft seen = store.find(draft).orElseThrow(Refusals::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate to = order.to() == null ? CivilTime.dateOf(now.atOffset(ZoneOffset.UTC)) : order.to();
        LocalDate from = order.from() == null ? to.minusMonths(MONTHS) : order.from();
        Revision revision = store.revision(draft, seen.revision());
        UUID job = replays.order(
                CivilTime.at(from, LocalTime.MIDNIGHT).toInstant(),
                CivilTime.at(to.plusDays(1), LocalTime.MIDNIGHT).toInstant(),
                order.procedure(),
                revision.rulebook(),
                author.caller());
        store.change(draft, locked -> {
            store.insert(
                    draft,
                    new DraftEvent(
                            now, DraftEvent.Kind.IMPACT, revision.number(), author, null, null, null, null, job, null));
            return job;
        });
        return job;
    }

    /** What is known of the impact of the newest revision; empty where nobody has asked. */
    public Optional<ShownJob> find(Drafts.Whole whole) {
        return job(whole.events(), whole.draft().revision()).flatMap(replays::find);
    }

    private static Optional<UUID> job(List<DraftEvent> events, int revision) {
        return events.stream()
                .filter(event -> event.kind() == DraftEvent.Kind.IMPACT && event.revision() == revision)
                .reduce((earlier, later) -> later)
                .map(DraftEvent::job);
    }

    /** Ends the job; what it has found so far stays, and does not count as done. */
    public void stop(ShownJob job) {
        replays.stop(job.id());
    }

    /** Some of the lines of {@link #write}. */
    public List<JsonNode> changes(ShownJob job, long after, int most) {
        return replays.changes(job.id(), after, most);
    }

    /** One line for each decision that would have come out otherwise. */
    public void write(ShownJob job, long after, OutputStream out) throws IOException {
        replays.write(job.id(), after, out);
    }
}
