package vn.thamtra.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.fault.CellFault;

/**
 * The published rulebooks, opened. On any day the one published last decides among those effective by then; where that one
 * cannot be opened nothing is decided. Safe for any number of threads.
 */
public final class PublishedRulebooks {
    private final Archive archive;
    private final RulebookArchive contents;
    private final CompileCache cache;
    private final OpenedRulebooks opened;
    private final EarlierRulebooks earlier;
    private volatile Standing standing = Standing.NONE;
    private volatile Runnable listener = () -> {};

    public PublishedRulebooks(Archive archive, CompileCache cache) {
        this.archive = archive;
        this.contents = new RulebookArchive(archive);
        this.cache = cache;
        this.opened = new OpenedRulebooks(contents, cache);
        this.earlier = new EarlierRulebooks(contents, cache);
    }

    /**
     * The rulebook for what was received on a day; before the first one is effective, the first.
     *
     * @throws vn.thamtra.problem.ProblemException while that one cannot be opened
     */
    public Rulebook inForce(LocalDate day) {
        return deciding(day).rulebook();
    }

    /** The same, with the publication that made it known and the newest there is. */
    public InForce deciding(LocalDate day) {
        return standing.deciding(day);
    }

    /** Everything that has been published, whether or not it can still be opened. */
    public Knowledge knowledge() {
        return new Knowledge(standing.known());
    }

    /** The rulebook with this id, if it was ever published and can be opened. */
    public Optional<Rulebook> find(RulebookId id) {
        Optional<Rulebook> deciding = all().stream()
                .map(Published::rulebook)
                .filter(rulebook -> rulebook.id().equals(id))
                .findFirst();
        return deciding.isPresent() || !wasPublished(id) ? deciding : earlier.find(id);
    }

    private boolean wasPublished(RulebookId id) {
        return standing.known().stream()
                .anyMatch(publication -> publication.rulebook().equals(id.value()));
    }

    /** Those that still decide a day and could be opened, oldest first. */
    public List<Published> all() {
        return standing.opened();
    }

    /** Tells now, and whenever something was published. */
    synchronized void whenChanged(Runnable told) {
        listener = told;
        told.run();
    }

    /** Whether the day of receipt makes no difference. */
    public boolean isOnlyOne() {
        return standing.known().size() == 1;
    }

    /** The newest publication, once there is one. */
    public Optional<Publication> newest() {
        return standing.newest();
    }

    /** Why a publication that still decides a day cannot be opened, by its sequence. */
    SortedMap<Long, String> notReady() {
        return standing.notReady();
    }

    /** Whether what this process was started with is not what was published last. */
    public boolean decidesNothing(Brought brought) {
        return newest().map(Publication::rulebook)
                .filter(brought.files().id().value()::equals)
                .isEmpty();
    }

    /**
     * Publishes a rulebook that has been opened; it decides from the moment this returns.
     *
     * @param effectiveFrom the first day of receipt it decides; null for all
     * @throws RulebookRefused if its rules do not compile; those that serve go on serving
     */
    public Publication publish(Rulebook rulebook, @Nullable LocalDate effectiveFrom) {
        refuseFaults(rulebook);
        return publishProved(rulebook, effectiveFrom);
    }

    /**
     * Publishes what a draft holds, with all that belongs to it in one transaction; it decides from the moment this returns.
     *
     * @return empty where it may not follow what was published last
     * @throws RulebookRefused if its rules do not compile; those that serve go on serving
     */
    public Optional<Publication> publish(
            Rulebook rulebook, @Nullable LocalDate effectiveFrom, UUID draft, Archive.Along along) {
        refuseFaults(rulebook);
        Optional<Publication> made = contents.publish(rulebook.files(), effectiveFrom, draft, along);
        made.ifPresent(publication -> take(rulebook));
        return made;
    }

    private synchronized void take(Rulebook rulebook) {
        refresh(rulebook);
    }

    private static void refuseFaults(Rulebook rulebook) {
        List<CellFault> faults = rulebook.faultsOfRules();
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
    }

    private synchronized Publication publishProved(Rulebook rulebook, @Nullable LocalDate effectiveFrom) {
        Publication made = contents.publish(rulebook.files(), effectiveFrom);
        refresh(rulebook);
        return made;
    }

    /** Serves what is published; what was brought is published only where nothing is, and when nothing is wrong with it. */
    void start(Brought brought) {
        if (archive.publishedAfter(0).isEmpty()) {
            start(new FirstRulebook(cache).open(brought));
        } else {
            refresh();
        }
    }

    /** Serves what is published; publishes the rulebook where nothing is. */
    synchronized void start(Rulebook first) {
        if (archive.publishedAfter(0).isEmpty()) {
            contents.publishFirst(first.files());
        }
        refresh(first);
    }

    /** Takes up what other processes have published, and tries again to open what could not be. */
    public synchronized void refresh() {
        refresh(null);
    }

    /**
     * Takes up what other processes have published, up to a sequence at least.
     *
     * @throws vn.thamtra.problem.ProblemException if that publication is not to be had
     */
    public void refresh(long sequence) {
        if (standing.isBefore(sequence)) {
            refresh();
        }
        if (standing.isBefore(sequence)) {
            throw Standing.notReadyNow();
        }
    }

    private void refresh(@Nullable Rulebook atHand) {
        Standing before = standing;
        List<Publication> fresh = archive.publishedAfter(
                before.newest().map(Publication::sequence).orElse(0L));
        if (!fresh.isEmpty() || !before.notReady().isEmpty()) {
            List<Publication> known =
                    Stream.of(before.known(), fresh).flatMap(Collection::stream).toList();
            standing = opened.standing(known, Optional.ofNullable(atHand));
            listener.run();
        }
    }
}
