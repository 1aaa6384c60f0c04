package vn.thamtra.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.draft.Author;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.DraftQuery;
import vn.thamtra.draft.DraftState;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.call.ShownRulebook;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.publication.PublishedRulebooks;

/** Gathers what the first page tells. */
@Component
final class HomeReader {
    private static final int MOST = 50;

    private final PublishedRulebooks published;
    private final Drafts drafts;
    private final Authors authors;
    private final Clock clock;

    HomeReader(PublishedRulebooks published, Drafts drafts, Authors authors, Clock clock) {
        this.published = published;
        this.drafts = drafts;
        this.authors = authors;
        this.clock = clock;
    }

    Home read(Caller caller, Author author) {
        published.refresh();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        Knowledge known = published.knowledge();
        return new Home(
                today,
                shown(known.inForce(today), known, today),
                caller.roles().contains(Role.APPROVER) ? toApprove(author) : null,
                caller.roles().contains(Role.EDITOR) ? mine(author) : null,
                coming(known, today),
                Lapses.within(published.inForce(today), today));
    }

    private ShownRulebook shown(Publication publication, Knowledge known, LocalDate today) {
        @Nullable UUID draft = publication.draft();
        return ShownRulebook.of(publication, known, today, draft == null ? null : drafts.find(draft), authors);
    }

    private List<Home.DraftLine> toApprove(Author author) {
        return list(Optional.of(DraftState.SUBMITTED), Optional.empty()).stream()
                .filter(whole -> !whole.authors().contains(author.id()))
                .map(this::line)
                .toList();
    }

    private List<Home.DraftLine> mine(Author author) {
        return list(Optional.empty(), Optional.of(author.id())).stream()
                .filter(whole -> whole.draft().state() != DraftState.PUBLISHED
                        && whole.draft().state() != DraftState.WITHDRAWN)
                .map(this::line)
                .toList();
    }

    private List<Drafts.Whole> list(Optional<DraftState> state, Optional<String> author) {
        return drafts.list(new DraftQuery(state, author, Optional.empty(), Optional.empty()), MOST);
    }

    private Home.DraftLine line(Drafts.Whole whole) {
        return new Home.DraftLine(
                whole.draft().id(),
                whole.revision().wanted().title(),
                whole.draft().state().words(),
                whole.authors().stream().map(id -> authors.named(id).fullName()).toList(),
                whole.revision().madeAt(),
                whole.stale(),
                whole.events().stream()
                        .filter(event -> event.kind() == DraftEvent.Kind.COMMENTED)
                        .count());
    }

    private List<Home.Coming> coming(Knowledge known, LocalDate today) {
        List<Home.Coming> coming = new ArrayList<>();
        for (Publication publication : known.publications()) {
            if (ShownRulebook.status(publication, known, today) == ShownRulebook.Status.WAITING) {
                coming.add(new Home.Coming(title(publication), publication.effectiveFrom(), null));
            }
        }
        list(Optional.of(DraftState.APPROVED), Optional.empty())
                .forEach(whole -> coming.add(new Home.Coming(
                        whole.revision().wanted().title(),
                        whole.draft().effectiveFrom(),
                        whole.draft().activateAt())));
        return coming;
    }

    private String title(Publication publication) {
        @Nullable UUID draft = publication.draft();
        return draft == null ? "" : drafts.find(draft).revision().wanted().title();
    }
}
