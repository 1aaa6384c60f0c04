package vn.thamtra.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.fault.CellFault;

/**
 * The published rulebooks, opened. On any day the one published last decides among those effective by then; whatever goes
 * wrong with a newer one, those that serve go on serving. Safe for any number of threads.
 */
public final class PublishedRulebooks {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedRulebooks.class);

    private final Archive archive;
    private final RulebookArchive contents;
    private final CompileCache cache;
    private volatile List<Published> published = List.of();
    private volatile List<Publication> known = List.of();

    public PublishedRulebooks(Archive archive, CompileCache cache) {
        this.archive = archive;
        this.contents = new RulebookArchive(archive);
        this.cache = cache;
    }

    /** The rulebook for what was received on a day; before the first one is effective, the first. */
    public Rulebook inForce(LocalDate day) {
        return Knowledge.deciding(published, day, Published::publication).rulebook();
    }

    /** Everything that has been published, whether or not it can still be opened. */
    public Knowledge knowledge() {
        return new Knowledge(known);
    }

    /** The rulebook with this id, if it was ever published. */
    public Optional<Rulebook> find(RulebookId id) {
        return published.stream()
                .map(Published::rulebook)
                .filter(rulebook -> rulebook.id().equals(id))
                .findFirst();
    }

    /** Oldest first; never empty once the service has started. */
    public List<Published> all() {
        return published;
    }

    /** Whether the day of receipt makes no difference. */
    public boolean isOnlyOne() {
        return published.size() == 1;
    }

    /**
     * Publishes a rulebook that has been opened; it decides from the moment this returns.
     *
     * @param effectiveFrom the first day of receipt it decides; null for all
     * @throws RulebookRefused if its rules do not compile; those that serve go on serving
     */
    public Publication publish(Rulebook rulebook, @Nullable LocalDate effectiveFrom) {
        refuse(rulebook.faultsOfRules());
        return publishProved(rulebook, effectiveFrom);
    }

    static void refuse(List<CellFault> faults) {
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
    }

    private synchronized Publication publishProved(Rulebook rulebook, @Nullable LocalDate effectiveFrom) {
        Publication made = contents.publish(rulebook.files(), effectiveFrom);
        refresh(rulebook);
        return made;
    }

    /**
     * Takes up the rulebook the program or the operator brings. Once a dated rulebook was published through the service,
     * that way alone leads to the next one.
     */
    synchronized void start(Rulebook base) {
        List<Publication> before = archive.publishedAfter(0);
        if (before.stream().allMatch(publication -> publication.effectiveFrom() == null)) {
            contents.publish(base.files(), null);
        }
        refresh(base);
        Rulebook newest = published.get(published.size() - 1).rulebook();
        if (!newest.id().equals(base.id())) {
            LOG.warn(
                    "Published last and in force is {}, not the rulebook the service was started with, {}",
                    newest.id(),
                    base.id());
        }
    }

    /** Takes up what other processes have published. */
    public synchronized void refresh() {
        refresh(null);
    }

    private void refresh(@Nullable Rulebook atHand) {
        List<Publication> fresh =
                archive.publishedAfter(known.isEmpty() ? 0 : knowledge().sequence());
        if (fresh.isEmpty()) {
            return;
        }
        Knowledge now =
                new Knowledge(Stream.concat(known.stream(), fresh.stream()).toList());
        List<Published> all = new ArrayList<>(published);
        for (Publication publication : fresh) {
            open(publication, now, atHand).ifPresent(rulebook -> all.add(new Published(publication, rulebook)));
        }
        published = List.copyOf(all);
        known = now.publications();
    }

    private Optional<Rulebook> open(Publication publication, Knowledge now, @Nullable Rulebook atHand) {
        RulebookId id = new RulebookId(publication.rulebook());
        if (atHand != null && atHand.id().equals(id)) {
            return Optional.of(atHand);
        }
        return find(id).or(() -> openArchived(publication, now));
    }

    /** What decides no day any more may be lost; without what does decide, an older one would in its place. */
    private Optional<Rulebook> openArchived(Publication publication, Knowledge now) {
        try {
            return open(contents.files(publication));
        } catch (ArtefactLost lost) {
            if (!now.isSuperseded(publication)) {
                throw lost;
            }
            LOG.error("Rulebook {} cannot be opened any more: {}", publication.rulebook(), lost.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Rulebook> open(RulebookFiles files) {
        Rulebook.Opening opening = Rulebook.reopen(files, cache);
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return Optional.of(opened.rulebook());
        }
        LOG.error(
                "Rulebook {} was published but this version of the service cannot open it: {}",
                files.id(),
                String.join("; ", FaultLines.of(((Rulebook.Opening.Refused) opening).faults())));
        return Optional.empty();
    }
}
