package vn.thamtra.draft.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.draft.Approvals;
import vn.thamtra.draft.Author;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.Authors.Named;
import vn.thamtra.draft.Citation;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.Drafts;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.publication.Knowledge;

/** A publication as it is answered: who made it known, on whose word, and whether it decides. */
public record ShownRulebook(
        String id,
        long sequence,
        @Nullable LocalDate effectiveFrom,
        Instant publishedAt,
        Named publishedBy,
        List<Named> approvedBy,
        @Nullable String reason,
        @Nullable String why,
        @Nullable UUID draft,
        @Nullable Citation amendment,
        Status status) {
    /** Whether it decides a day, once decided one, or will. */
    public enum Status {
        DECIDES,
        SUPERSEDED,
        WAITING
    }

    /** Newest first. */
    record All(List<ShownRulebook> rulebooks, @Nullable String next) {}

    /**
     * A publication with what led to it.
     *
     * @param draft what was approved; null for what the program published by itself
     */
    public static ShownRulebook of(
            Publication publication, Knowledge known, LocalDate today, Drafts.@Nullable Whole draft, Authors authors) {
        List<DraftEvent> approvals = draft == null ? List.of() : Approvals.approvals(draft.events());
        return new ShownRulebook(
                publication.rulebook(),
                publication.sequence(),
                publication.effectiveFrom(),
                publication.publishedAt(),
                authors.named(submitter(draft)),
                approvals.stream()
                        .map(approval -> authors.named(approval.author().id()))
                        .toList(),
                approvals.isEmpty() ? null : approvals.get(approvals.size() - 1).reason(),
                draft == null ? null : draft.revision().wanted().why(),
                publication.draft(),
                draft == null ? null : draft.revision().wanted().amendment(),
                status(publication, known, today));
    }

    private static String submitter(Drafts.@Nullable Whole draft) {
        return draft == null
                ? Author.PROGRAM.id()
                : draft.events().stream()
                        .filter(event -> event.kind() == DraftEvent.Kind.SUBMITTED)
                        .reduce((earlier, later) -> later)
                        .map(event -> event.author().id())
                        .orElse(Author.PROGRAM.id());
    }

    /** How a publication stands on a day. */
    public static Status status(Publication publication, Knowledge known, LocalDate today) {
        if (known.isSuperseded(publication)) {
            return Status.SUPERSEDED;
        }
        boolean first = publication.sequence() == known.publications().get(0).sequence();
        return first || publication.isEffectiveOn(today) ? Status.DECIDES : Status.WAITING;
    }
}
