package vn.thamtra.draft.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.draft.Approvals;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.Authors.Named;
import vn.thamtra.draft.CheckCounts;
import vn.thamtra.draft.Citation;
import vn.thamtra.draft.Draft;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.DraftState;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.FileChange;
import vn.thamtra.draft.Revision;

/** A draft as it is answered. */
record ShownDraft(
        UUID id,
        String title,
        @Nullable String why,
        @Nullable Citation amendment,
        DraftState state,
        int revision,
        String base,
        String rulebook,
        boolean stale,
        List<Named> authors,
        List<File> files,
        Check check,
        @Nullable ShownImpact impact,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant activateAt,
        @Nullable String lastError,
        @Nullable Long sequence,
        List<Approval> approvals,
        List<Comment> comments,
        List<Event> history,
        Instant createdAt) {

    record File(String path, String sha256, FileChange.Kind change) {
        static File of(FileChange change) {
            return new File(change.shownPath(), change.sha256(), change.change());
        }
    }

    record Check(int faults, int warnings, int waived, int notes, boolean publishable) {
        static Check of(CheckCounts counts) {
            return new Check(counts.faults(), counts.warnings(), counts.waived(), counts.notes(), counts.publishable());
        }
    }

    record Approval(
            Named by,
            Instant at,
            String reason,
            LocalDate effectiveFrom,
            @Nullable Instant activateAt,
            @Nullable Citation retroactive) {}

    record Comment(
            Named by,
            Instant at,
            int revision,
            String text,
            @Nullable String workbook,
            @Nullable String sheet,
            @Nullable String row) {}

    record Event(
            Instant at,
            DraftEvent.Kind what,
            int revision,
            Named by,
            @Nullable String reason) {}

    static ShownDraft of(Drafts.Whole whole, Drafts drafts, Authors authors, @Nullable ShownImpact impact) {
        Draft draft = whole.draft();
        Revision revision = whole.revision();
        return new ShownDraft(
                draft.id(),
                revision.wanted().title(),
                revision.wanted().why(),
                revision.wanted().amendment(),
                draft.state(),
                draft.revision(),
                revision.base().value(),
                revision.rulebook().value(),
                whole.stale(),
                whole.authors().stream().map(authors::named).toList(),
                drafts.changes(revision).stream().map(File::of).toList(),
                Check.of(revision.check()),
                impact,
                draft.effectiveFrom(),
                draft.activateAt(),
                draft.lastError(),
                draft.sequence(),
                approvals(whole, authors),
                comments(whole, authors),
                whole.events().stream()
                        .filter(event -> event.kind() != DraftEvent.Kind.COMMENTED)
                        .map(event -> event(event, authors))
                        .toList(),
                draft.createdAt());
    }

    private static List<Approval> approvals(Drafts.Whole whole, Authors authors) {
        DraftState state = whole.draft().state();
        boolean counts = state.isSubmitted() || state == DraftState.PUBLISHED;
        return counts
                ? Approvals.approvals(whole.events()).stream()
                        .map(event -> approval(event, authors))
                        .toList()
                : List.of();
    }

    private static Approval approval(DraftEvent event, Authors authors) {
        return new Approval(
                authors.named(event.author().id()),
                event.at(),
                String.valueOf(event.reason()),
                Objects.requireNonNull(event.effectiveFrom()),
                event.activateAt(),
                event.basis());
    }

    private static List<Comment> comments(Drafts.Whole whole, Authors authors) {
        return whole.events().stream()
                .filter(event -> event.kind() == DraftEvent.Kind.COMMENTED)
                .map(event -> comment(event, authors))
                .toList();
    }

    private static Comment comment(DraftEvent event, Authors authors) {
        DraftEvent.@Nullable About about = event.about();
        return new Comment(
                authors.named(event.author().id()),
                event.at(),
                event.revision(),
                String.valueOf(event.reason()),
                about == null ? null : about.workbook(),
                about == null ? null : about.sheet(),
                about == null ? null : about.row());
    }

    private static Event event(DraftEvent event, Authors authors) {
        return new Event(
                event.at(),
                event.kind(),
                event.revision(),
                authors.named(event.author().id()),
                event.reason());
    }
}
