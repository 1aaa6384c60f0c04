package vn.thamtra.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.draft.DraftEvent.Kind;
import vn.thamtra.problem.ProblemType;

/**
 * What is decided about a draft: by its authors that it is ready, by others that it is right. Each step is compared with how
 * the draft stands while nobody else can change it.
 */
public final class Approvals {
    private final DraftStore store;
    private final Drafts drafts;
    private final Readiness readiness;
    private final int required;
    private final InstantSource clock;

    /** @param required how many have to approve */
    Approvals(DraftStore store, Drafts drafts, Readiness readiness, int required, InstantSource clock) {
        this.store = store;
        this.drafts = drafts;
        this.readiness = readiness;
        this.required = required;
        this.clock = clock;
    }

    /** An author says that it is ready. What the program brought along has no author: whoever submits it stands for it. */
    public Drafts.Whole submit(UUID id, Author author) {
        readiness.require(submittable(drafts.find(id), author));
        return step(id, (whole, at) -> {
            readiness.require(submittable(whole, author));
            note(whole, DraftEvent.of(Kind.SUBMITTED, at, whole.draft().revision(), author, null));
            return whole.draft().in(DraftState.SUBMITTED);
        });
    }

    private static Drafts.Whole submittable(Drafts.Whole whole, Author author) {
        if (whole.draft().state() != DraftState.CHECKED && whole.draft().state() != DraftState.FAULTY) {
            throw Refusals.notNow(whole.draft());
        } else if (!whole.isBy(author) && !whole.authors().stream().allMatch(Author::isProgram)) {
            throw Refusals.notAnAuthor();
        }
        return whole;
    }

    /** Somebody else says that it is right; with enough of them it is approved, and published when its moment comes. */
    public Drafts.Whole approve(UUID id, Author approver, ApprovalOrder order) {
        return step(id, (whole, at) -> {
            Draft draft = whole.draft();
            if (draft.state() != DraftState.SUBMITTED) {
                throw Refusals.notNow(draft);
            } else if (stands(whole, approver)) {
                throw Refusals.of(ProblemType.OWN_DRAFT);
            } else if (draft.revision() != order.revision()) {
                throw Refusals.changed(draft);
            } else if (whole.stale()) {
                throw Refusals.of(ProblemType.DRAFT_STALE);
            }
            refuseReachingBack(whole, order);
            List<DraftEvent> earlier = approvals(whole.events());
            refuseOtherwise(draft, approver, order, earlier);
            note(whole, approval(approver, order, at));
            Draft due = draft.due(order.effectiveFrom(), order.activateAt());
            return earlier.size() + 1 < required ? due : due.in(DraftState.APPROVED);
        });
    }

    /** Whether it is his own: by any part of it, or because he stands for what the program brought along. */
    private static boolean stands(Drafts.Whole whole, Author author) {
        return whole.isBy(author)
                || whole.events().stream()
                        .filter(event -> event.kind() == Kind.SUBMITTED)
                        .anyMatch(event -> event.author().id().equals(author.id()));
    }

    /** A draft that decides days before it is published needs the clause that lets it. */
    private void refuseReachingBack(Drafts.Whole whole, ApprovalOrder order) {
        @Nullable Citation basis = order.basis();
        Instant now = store.now();
        @Nullable Instant at = order.activateAt();
        LocalDate day = CivilTime.dateOf((at == null || at.isBefore(now) ? now : at).atOffset(ZoneOffset.UTC));
        boolean back = order.effectiveFrom().isBefore(day);
        if (back && (basis == null || !readiness.isRegistered(whole, basis))) {
            throw Refusals.of(ProblemType.RETROACTIVE_NEEDS_BASIS);
        }
    }

    private static void refuseOtherwise(Draft draft, Author approver, ApprovalOrder order, List<DraftEvent> earlier) {
        boolean again = earlier.stream().anyMatch(event -> event.author().id().equals(approver.id()));
        if (again || !earlier.stream().allMatch(order::isAsDecidedBy)) {
            throw again ? Refusals.notNow(draft) : Refusals.of(ProblemType.APPROVED_OTHERWISE);
        }
    }

    private static DraftEvent approval(Author approver, ApprovalOrder order, Instant at) {
        return new DraftEvent(
                at,
                Kind.APPROVED,
                order.revision(),
                approver,
                order.reason(),
                order.effectiveFrom(),
                order.activateAt(),
                order.basis(),
                null,
                null);
    }

    /** Those that count: since it was submitted last. */
    public static List<DraftEvent> approvals(List<DraftEvent> events) {
        List<DraftEvent> approvals = new ArrayList<>();
        for (DraftEvent event : events) {
            if (event.kind() == Kind.SUBMITTED) {
                approvals.clear();
            } else if (event.kind() == Kind.APPROVED) {
                approvals.add(event);
            }
        }
        return approvals;
    }

    public Drafts.Whole reject(UUID id, Author approver, String reason) {
        return step(id, (whole, at) -> {
            if (!whole.draft().state().isSubmitted()) {
                throw Refusals.notNow(whole.draft());
            } else if (stands(whole, approver)) {
                throw Refusals.of(ProblemType.OWN_DRAFT);
            }
            note(whole, DraftEvent.of(Kind.REJECTED, at, whole.draft().revision(), approver, reason));
            return undone(whole.draft()).in(DraftState.REJECTED);
        });
    }

    /**
     * Ends a draft that was not published.
     *
     * @param administrator who may withdraw what others wrote
     */
    public Drafts.Whole withdraw(UUID id, Author author, boolean administrator, String reason) {
        return step(id, (whole, at) -> {
            if (whole.draft().state().isEnded()) {
                throw Refusals.notNow(whole.draft());
            } else if (!administrator && !stands(whole, author)) {
                throw Refusals.notAnAuthor();
            }
            note(whole, DraftEvent.of(Kind.WITHDRAWN, at, whole.draft().revision(), author, reason));
            return undone(whole.draft()).in(DraftState.WITHDRAWN);
        });
    }

    private static Draft undone(Draft draft) {
        return draft.revised(draft.revision(), draft.state());
    }

    /** A remark, which changes nothing. */
    public Drafts.Whole comment(UUID id, Author author, String text, DraftEvent.@Nullable About about) {
        return step(id, (whole, at) -> {
            note(
                    whole,
                    new DraftEvent(
                            at, Kind.COMMENTED, whole.draft().revision(), author, text, null, null, null, null, about));
            return whole.draft();
        });
    }

    private void note(Drafts.Whole whole, DraftEvent event) {
        store.insert(whole.draft().id(), event);
    }

    private Drafts.Whole step(UUID id, BiFunction<Drafts.Whole, Instant, Draft> act) {
        Draft after = store.change(id, draft -> {
                    Draft next = act.apply(drafts.whole(draft), clock.instant().truncatedTo(ChronoUnit.MICROS));
                    if (!next.equals(draft)) {
                        store.update(next);
                    }
                    return next;
                })
                .orElseThrow(Refusals::notFound);
        return drafts.whole(after);
    }
}
