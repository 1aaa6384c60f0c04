package vn.thamtra.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.ledger.archive.Artefacts;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;

/**
 * Rulebooks rebuilt from the archive, byte for byte what was published, whatever the program brings today. Every file is
 * read and hashed each time, so that what the archive has lost is noticed even where the rulebook is still in memory: an
 * opened one is used again only if the archive still gives its very hash. Safe for any number of threads.
 */
public final class ArchivedRulebooks {
    private static final int KEPT = 4;

    private final ArchivedFiles archive;
    private final Function<RulebookId, Optional<Rulebook>> published;
    private final CompileCache cache;
    private final Map<RulebookId, Rulebook> opened = new LinkedHashMap<>(KEPT, 0.75f, true);

    public ArchivedRulebooks(Archive archive, PublishedRulebooks published, CompileCache cache) {
        this(archive, published::find, cache);
    }

    /** Where nothing is served that could be open already. */
    public ArchivedRulebooks(Artefacts archive, CompileCache cache) {
        this(archive, id -> Optional.empty(), cache);
    }

    private ArchivedRulebooks(
            Artefacts archive, Function<RulebookId, Optional<Rulebook>> published, CompileCache cache) {
        this.archive = new ArchivedFiles(archive);
        this.published = published;
        this.cache = cache;
    }

    /** What came of asking for a rulebook. */
    public sealed interface Found {
        record Whole(Rulebook rulebook) implements Found {}

        record NeverPublished() implements Found {}

        /** The artefact of the given hash is gone, or damaged. */
        record Lost(String artefact, boolean damaged) implements Found {}

        /** It is whole, and this program cannot open it. */
        record Refused() implements Found {}
    }

    public Found find(RulebookId id) {
        Optional<RulebookFiles> files;
        try {
            files = archive.find(id);
        } catch (ArtefactLost lost) {
            return new Found.Lost(lost.sha256(), lost.isDamaged());
        }
        return files.isEmpty() ? new Found.NeverPublished() : open(files.get());
    }

    private synchronized Found open(RulebookFiles files) {
        Optional<Rulebook> known = published.apply(files.id()).or(() -> Optional.ofNullable(opened.get(files.id())));
        if (known.isPresent()) {
            return new Found.Whole(known.get());
        }
        Rulebook.Opening opening = Rulebook.reopen(files, cache);
        if (opening instanceof Rulebook.Opening.Opened made) {
            keep(made.rulebook());
            return new Found.Whole(made.rulebook());
        }
        return new Found.Refused();
    }

    private void keep(Rulebook rulebook) {
        opened.put(rulebook.id(), rulebook);
        if (opened.size() > KEPT) {
            opened.remove(opened.keySet().iterator().next());
        }
    }
}
