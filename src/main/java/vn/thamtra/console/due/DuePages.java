package vn.thamtra.console.due;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
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

    private final Dues dues;
    private final Names names;
    private final Clock clock;

    DuePages(Dues dues, Names names, Clock clock) {
        this.dues = dues;
        this.names = names;
        this.clock = clock;
    }

    @Parameters({"asOf", "party"})
    @GetMapping(path = "/due", produces = MediaType.TEXT_HTML_VALUE)
    String due(HttpServletRequest request, Model model) {
        Query query = Query.of(request);
        Instant asOf = query.from("asOf").orElseGet(clock::instant);
        @Nullable String party = query.text("party").orElse(null);
        Caller caller = Caller.of(request);
        LocalDate day = LocalDate.ofInstant(asOf, CivilTime.ZONE);
        dues.catchUp();
        Names.Procedures procedures = names.procedures(day);
        List<DueView> parts = Stream.of(DueView.Part.values())
                .map(part -> DueView.of(
                        part,
                        query(part, asOf, day, party, caller.readsAll() ? null : caller.name()),
                        dues,
                        procedures))
                .toList();
        Shown.tell(
                parts.stream()
                        .flatMap(part -> part.lines().stream())
                        .mapToLong(line -> line.due().decision().entry().index()),
                request);
        model.addAttribute("parts", parts);
        model.addAttribute("asOf", asOf);
        model.addAttribute("day", day);
        model.addAttribute("given", Given.of(request, "/due", List.of("asOf", "party")));
        return "due/due";
    }

    private static DueQuery query(
            DueView.Part part, Instant asOf, LocalDate day, @Nullable String party, @Nullable String caller) {
        Instant tomorrow = midnight(day.plusDays(1));
        Instant nextWeek = midnight(day.plusDays(1 + WEEK));
        return switch (part) {
            case LATE -> new DueQuery(null, asOf, party, caller, false);
            case APOLOGY -> new DueQuery(null, null, party, caller, true);
            case TODAY -> new DueQuery(asOf, tomorrow, party, caller, false);
            case WEEK -> new DueQuery(tomorrow, nextWeek, party, caller, false);
            case LATER -> new DueQuery(nextWeek, null, party, caller, false);
        };
    }

    private static Instant midnight(LocalDate day) {
        return CivilTime.at(day, LocalTime.MIDNIGHT).toInstant();
    }
}
