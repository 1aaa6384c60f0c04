package vn.thamtra.console.due;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.accessrecord.Shown;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.Given;
import vn.thamtra.console.Names;
import vn.thamtra.due.DueQuery;
import vn.thamtra.due.Dues;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /due}: what is late, owes an apology, is due today, within a week, and later. */
@Controller
final class DuePages {
    private static final int WEEK = 7;
    private static final int FIRST = 20;
    private static final int WHOLE = 100;

    private final Dues dues;
    private final Names names;
    private final Clock clock;

    DuePages(Dues dues, Names names, Clock clock) {
        this.dues = dues;
        this.names = names;
        this.clock = clock;
    }

    /** What is asked for of every part. */
    private record Asked(
            Instant asOf,
            LocalDate day,
            @Nullable String party,
            @Nullable String caller,
            DueQuery.@Nullable Position after,
            int limit) {
        static Asked of(Query query, Caller caller, boolean whole, Instant now) {
            Instant asOf = query.from("asOf").orElse(now);
            return new Asked(
                    asOf,
                    LocalDate.ofInstant(asOf, CivilTime.ZONE),
                    query.text("party").orElse(null),
                    caller.readsAll() ? null : caller.name(),
                    query.cursor(text -> DueQuery.Position.parse(text).orElse(null))
                            .orElse(null),
                    whole ? WHOLE : FIRST);
        }

        DueQuery query(DueView.Part part) {
            Instant tomorrow = midnight(day.plusDays(1));
            Instant nextWeek = midnight(day.plusDays(1 + WEEK));
            return switch (part) {
                case LATE -> within(null, asOf, false);
                case APOLOGY -> within(null, null, true);
                case TODAY -> within(asOf, tomorrow, false);
                case WEEK -> within(tomorrow, nextWeek, false);
                case LATER -> within(nextWeek, null, false);
            };
        }

        private DueQuery within(@Nullable Instant from, @Nullable Instant to, boolean apology) {
            return new DueQuery(from, to, party, caller, apology, after, limit);
        }
    }

    /** All parts, or one of them from a place in it. */
    @Parameters({"asOf", "party", "part", "cursor"})
    @GetMapping(path = "/due", produces = MediaType.TEXT_HTML_VALUE)
    String due(HttpServletRequest request, Model model) {
        Query query = Query.of(request);
        Optional<DueView.Part> one = query.constant("part", DueView.Part.values());
        Asked asked = Asked.of(query, Caller.of(request), one.isPresent(), clock.instant());
        dues.catchUp();
        Names.Procedures procedures = names.procedures(asked.day());
        List<DueView> parts = one.map(List::of).orElseGet(() -> List.of(DueView.Part.values())).stream()
                .map(part -> DueView.of(part, asked.query(part), dues, procedures))
                .toList();
        Shown.tell(
                parts.stream()
                        .flatMap(part -> part.lines().stream())
                        .mapToLong(line -> line.due().decision().entry().index()),
                request);
        model.addAttribute("parts", parts);
        model.addAttribute("asOf", asked.asOf());
        model.addAttribute("day", asked.day());
        model.addAttribute("given", Given.of(request, "/due", List.of("asOf", "party", "part")));
        return "due/due";
    }

    private static Instant midnight(LocalDate day) {
        return CivilTime.at(day, LocalTime.MIDNIGHT).toInstant();
    }
}
