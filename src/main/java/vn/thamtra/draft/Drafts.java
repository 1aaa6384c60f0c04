package vn.thamtra.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;

/**
 * What is written: drafts and their revisions. Each change is a new revision, checked before it is stored, and takes back
 * whatever was said of the one before. Safe for any number of threads and processes.
 */
public final class Drafts {
    private final DraftStore store;
    private final DraftFiles files;
    private final PublishedRulebooks published;
    private final InstantSource clock;

    Drafts(DraftStore store, DraftFiles files, PublishedRulebooks published, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.published = published;
        this.clock = clock;
    }

    /** A draft with its newest revision, all that happened to it, and whether something else was published since its base. */
    public record Whole(Draft draft, Revision revision, List<String> authors, List<DraftEvent> events, boolean stale) {
        /** Whether somebody made any part of it. */
        boolean isBy(Author author) {
            return authors.contains(author.id());
        }
    }

    /**
     * The draft as it stands.
     *
     * @throws vn.thamtra.problem.ProblemException when there is no such draft
     */
    public Whole find(UUID id) {
        return whole(store.find(id).orElseThrow(Refusals::notFound));
    }

    public List<Whole> list(DraftQuery query, int most) {
        return store.list(query, most).stream().map(this::whole).toList();
    }

    Whole whole(Draft draft) {
        Revision revision = store.revision(draft.id(), draft.revision());
        boolean stale = !draft.state().isEnded() && store.newestSequence() > revision.baseSequence();
        return new Whole(draft, revision, store.authors(draft.id()), store.events(draft.id()), stale);
    }

    /**
     * What a draft once said.
     *
     * @throws vn.thamtra.problem.ProblemException when it has no such revision
     */
    public Revision revision(UUID id, int number) {
        return store.findRevision(id, number).orElseThrow(Refusals::notFound);
    }

    /** Its revisions in short, newest first. */
    public List<DraftStep> steps(UUID id) {
        return store.steps(id);
    }

    /** Everyone who ever wrote a part of any draft. */
    public List<String> allAuthors() {
        return store.allAuthors();
    }

    /** What a revision holds. */
    public RulebookFiles files(Revision revision) {
        return files.of(revision.rulebook());
    }

    /** What differs from the base. */
    public List<FileChange> changes(Revision revision) {
        return FileChange.between(files.of(revision.base()).manifest(), revision.manifestText());
    }

    /**
     * Begins a draft with files that go over those of its base.
     *
     * @param base a published rulebook; null for the newest
     */
    public Whole create(Author author, Revision.Wanted wanted, @Nullable RulebookId base, Map<String, byte[]> given) {
        Base from = base(base);
        return create(author, wanted, from, DraftFiles.with(files.of(from.id()), given), null);
    }

    /** Begins a draft that goes back to what was published before. */
    public Whole restore(Author author, RulebookId earlier, Revision.Wanted wanted) {
        base(earlier);
        return create(author, wanted, base(null), files.of(earlier), null);
    }

    /** Begins a draft of what a process was started with, once for each content. Empty when there was one before. */
    Optional<Whole> bring(RulebookFiles brought, String title) {
        String origin = brought.id().value();
        return store.hasOrigin(origin)
                ? Optional.empty()
                : Optional.of(
                        create(Author.PROGRAM, new Revision.Wanted(title, null, null), base(null), brought, origin));
    }

    private record Base(RulebookId id, long sequence) {}

    private Base base(@Nullable RulebookId wanted) {
        published.refresh();
        Knowledge known = published.knowledge();
        return (wanted == null ? Optional.of(known.newest()) : known.newest(wanted))
                .map(publication -> new Base(new RulebookId(publication.rulebook()), publication.sequence()))
                .orElseThrow(() -> Refusals.of(ProblemType.NOT_FOUND));
    }

    private Whole create(
            Author author, Revision.Wanted wanted, Base base, RulebookFiles content, @Nullable String origin) {
        UUID id = UUID.randomUUID();
        Revision first = revision(id, 1, author, wanted, base, content);
        Draft draft = new Draft(id, first.madeAt(), state(first), 1, null, null, null, null);
        store.create(() -> {
            store.insert(draft, origin);
            store.insert(first);
            store.insert(id, revised(first));
            return draft;
        });
        return whole(draft);
    }

    /**
     * Puts a file in, over one of that path.
     *
     * @throws vn.thamtra.problem.ProblemException when the draft takes no change, or has been changed since
     */
    public Whole put(UUID id, int seen, Author author, String path, byte[] content) {
        return revise(id, seen, author, before -> before.with(DraftFiles.with(before.files(), Map.of(path, content))));
    }

    /** Takes a file out. */
    public Whole remove(UUID id, int seen, Author author, String path) {
        return revise(id, seen, author, before -> {
            if (!before.files().files().containsKey(path)) {
                throw Refusals.notFound();
            }
            return before.with(DraftFiles.without(before.files(), path));
        });
    }

    /** Says anew what is wanted. */
    public Whole reword(UUID id, int seen, Author author, UnaryOperator<Revision.Wanted> wording) {
        return revise(
                id, seen, author, before -> new Content(before.files(), wording.apply(before.wanted()), before.base()));
    }

    /**
     * Puts a draft onto the newest publication.
     *
     * @param merge from the base, the draft and the newest publication to what the draft is to be
     */
    public Whole rebase(UUID id, int seen, Author author, Rebasing merge) {
        Base newest = base(null);
        return revise(
                id,
                seen,
                author,
                before -> new Content(
                        merge.merged(files.of(before.base().id()), before.files(), files.of(newest.id())),
                        before.wanted(),
                        newest));
    }

    /** How a draft comes onto another base. */
    @FunctionalInterface
    public interface Rebasing {
        /** Throws a problem where something is left to be answered. */
        RulebookFiles merged(RulebookFiles base, RulebookFiles draft, RulebookFiles newest);
    }

    /** Changes workbooks by what stands in them. */
    public Whole edit(UUID id, int seen, Author author, UnaryOperator<RulebookFiles> edit) {
        return revise(id, seen, author, before -> before.with(edit.apply(before.files())));
    }

    /**
     * Says again what an earlier revision said.
     *
     * @throws vn.thamtra.problem.ProblemException when that one was made on another base, which this would undo
     */
    public Whole goBack(UUID id, int seen, Author author, int to) {
        Revision earlier = revision(id, to);
        return revise(id, seen, author, before -> {
            if (earlier.baseSequence() != before.base().sequence()) {
                throw Refusals.otherBase();
            }
            return before.with(files(earlier));
        });
    }

    private record Content(RulebookFiles files, Revision.Wanted wanted, Base base) {
        Content with(RulebookFiles other) {
            return new Content(other, wanted, base);
        }

        boolean isAs(Content other) {
            return files.id().equals(other.files.id()) && wanted.equals(other.wanted) && base.equals(other.base);
        }
    }

    private Whole revise(UUID id, int seen, Author author, UnaryOperator<Content> change) {
        Draft before = editable(store.find(id).orElseThrow(Refusals::notFound), seen);
        Revision last = store.revision(id, seen);
        Content old = new Content(files(last), last.wanted(), new Base(last.base(), last.baseSequence()));
        Content fresh = change.apply(old);
        if (fresh.isAs(old)) {
            return whole(before);
        }
        return store(revision(id, seen + 1, author, fresh.wanted(), fresh.base(), fresh.files()));
    }

    private Whole store(Revision next) {
        return whole(store.change(next.draft(), draft -> {
                    Draft revised = editable(draft, next.number() - 1).revised(next.number(), state(next));
                    store.insert(next);
                    store.update(revised);
                    store.insert(next.draft(), revised(next));
                    return revised;
                })
                .orElseThrow(Refusals::notFound));
    }

    private static Draft editable(Draft draft, int seen) {
        if (!draft.state().isEditable()) {
            throw Refusals.notEditable(draft);
        } else if (draft.revision() != seen) {
            throw Refusals.changed(draft);
        }
        return draft;
    }

    private Revision revision(
            UUID id, int number, Author author, Revision.Wanted wanted, Base base, RulebookFiles content) {
        files.keep(content);
        CheckCounts check = CheckCounts.of(files.check(content, base.id()));
        List<FileChange> changes = FileChange.between(files.of(base.id()).manifest(), content.manifest());
        return new Revision(
                id,
                number,
                now(),
                author,
                wanted,
                base.id(),
                base.sequence(),
                content.id(),
                content.manifest().getBytes(StandardCharsets.UTF_8),
                FileChange.paths(changes),
                check);
    }

    private static DraftState state(Revision revision) {
        return revision.check().publishable() ? DraftState.CHECKED : DraftState.FAULTY;
    }

    private static DraftEvent revised(Revision revision) {
        return DraftEvent.of(DraftEvent.Kind.REVISED, revision.madeAt(), revision.number(), revision.author(), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
