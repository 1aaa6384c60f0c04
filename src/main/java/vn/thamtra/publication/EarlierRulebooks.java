package vn.thamtra.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.verdict.RulebookId;

/** Rulebooks that decide no day any more, opened for whoever asks about what they once decided; the last few stay open. */
final class EarlierRulebooks {
    private static final int MOST_OPEN = 4;

    private final RulebookArchive contents;
    private final CompileCache cache;
    private final Map<RulebookId, Rulebook> open = new LinkedHashMap<>(MOST_OPEN * 2, 0.75f, true);

    EarlierRulebooks(RulebookArchive contents, CompileCache cache) {
        this.contents = contents;
        this.cache = cache;
    }

    /** Empty for one that the archive has lost or this program cannot open. */
    synchronized Optional<Rulebook> find(RulebookId id) {
        Rulebook known = open.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Rulebook> fresh = open(id);
        fresh.ifPresent(rulebook -> {
            open.put(id, rulebook);
            if (open.size() > MOST_OPEN) {
                open.remove(open.keySet().iterator().next());
            }
        });
        return fresh;
    }

    private Optional<Rulebook> open(RulebookId id) {
        try {
            return contents.find(id)
                    .map(files -> Rulebook.reopen(files, cache))
                    .filter(Rulebook.Opening.Opened.class::isInstance)
                    .map(opening -> ((Rulebook.Opening.Opened) opening).rulebook());
        } catch (ArtefactLost lost) {
            return Optional.empty();
        }
    }
}
