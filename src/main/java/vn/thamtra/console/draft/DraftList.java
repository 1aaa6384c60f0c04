package vn.thamtra.console.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.draft.DraftQuery;
import vn.thamtra.draft.DraftState;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.call.DraftPlace;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Query;

/** Looks for drafts, newest first. */
@Component
final class DraftList {
    private static final String ALL = "*";
    private static final int PAGE = 50;
    private static final Message ONE_OF = new Message("một giá trị trong danh sách", "one of the list");

    private final Drafts drafts;
    private final DraftReader reader;
    private final PublishedRulebooks published;
    private final Clock clock;

    DraftList(Drafts drafts, DraftReader reader, PublishedRulebooks published, Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.published = published;
        this.clock = clock;
    }

    /** A draft in one line. */
    record Line(
            UUID id,
            String title,
            DraftState state,
            boolean stale,
            List<String> authors,
            int revision,
            Instant madeAt,
            int faults,
            int warnings) {}

    /** Something to choose from. */
    record Choice(String value, Message words) {}

    void fill(HttpServletRequest request, Model model) {
        Query query = Query.of(request);
        List<Choice> authors = drafts.allAuthors().stream()
                .map(id -> new Choice(id, words(reader.name(id))))
                .toList();
        List<Choice> procedures = procedures();
        List<Choice> states = Arrays.stream(DraftState.values())
                .map(state -> new Choice(state.name(), state.words()))
                .toList();
        DraftQuery wanted = new DraftQuery(
                chosen(query, "state", states).map(DraftState::valueOf),
                chosen(query, "author", authors),
                chosen(query, "procedure", procedures),
                query.read("cursor", DraftPlace::read, DraftPlace.WANTED));
        model.addAttribute("authors", authors);
        model.addAttribute("procedures", procedures);
        model.addAttribute("states", states);
        model.addAttribute("wanted", wanted);
        found(wanted, model);
    }

    private static Message words(String name) {
        return new Message(name, name);
    }

    private static Optional<String> chosen(Query query, String name, List<Choice> choices) {
        return query.read(name, text -> known(text, choices) ? text : null, ONE_OF)
                .filter(text -> !text.equals(ALL));
    }

    private static boolean known(String text, List<Choice> choices) {
        return text.equals(ALL)
                || choices.stream().anyMatch(choice -> choice.value().equals(text));
    }

    private List<Choice> procedures() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        Rulebook rulebook = published.inForce(today);
        return rulebook.procedures().stream()
                .map(id -> new Choice(id, rulebook.versions(id).get(0).name()))
                .toList();
    }

    private void found(DraftQuery wanted, Model model) {
        List<Drafts.Whole> page = drafts.list(wanted, PAGE + 1);
        List<Drafts.Whole> shown = page.subList(0, Math.min(PAGE, page.size()));
        @Nullable String next = page.size() > PAGE ? DraftPlace.of(shown.get(PAGE - 1)) : null;
        model.addAttribute("next", next);
        model.addAttribute("found", shown.stream().map(this::line).toList());
    }

    private Line line(Drafts.Whole whole) {
        return new Line(
                whole.draft().id(),
                whole.revision().wanted().title(),
                whole.draft().state(),
                whole.stale(),
                reader.names(whole.authors()),
                whole.draft().revision(),
                whole.revision().madeAt(),
                whole.revision().check().faults(),
                whole.revision().check().warnings());
    }
}
