package vn.thamtra.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Opens publications, each rulebook once. What the archive has lost is looked for again; what is refused stays refused. */
final class OpenedRulebooks {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedRulebooks.class);

    private final RulebookArchive contents;
    private final CompileCache cache;
    private final Map<String, Rulebook> opened = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Map<String, String> lost = new HashMap<>();

    OpenedRulebooks(RulebookArchive contents, CompileCache cache) {
        this.contents = contents;
        this.cache = cache;
    }

    /**
     * Those that still decide a day, open; what decides none any more is let go.
     *
     * @param atHand a rulebook that is open already
     */
    Standing standing(List<Publication> known, Optional<Rulebook> atHand) {
        atHand.ifPresent(rulebook -> opened.putIfAbsent(rulebook.id().value(), rulebook));
        Knowledge knowledge = new Knowledge(known);
        List<Publication> deciding = known.stream()
                .filter(publication -> !knowledge.isSuperseded(publication))
                .toList();
        List<Published> open = new ArrayList<>();
        TreeMap<Long, String> notReady = new TreeMap<>();
        for (Publication publication : deciding) {
            Optional<Rulebook> rulebook = open(publication);
            if (rulebook.isPresent()) {
                open.add(new Published(publication, rulebook.get()));
            } else {
                notReady.put(publication.sequence(), why(publication));
            }
        }
        opened.keySet().retainAll(deciding.stream().map(Publication::rulebook).toList());
        return new Standing(known, open, notReady);
    }

    private String why(Publication publication) {
        String id = publication.rulebook();
        return refused.getOrDefault(id, lost.getOrDefault(id, id));
    }

    private Optional<Rulebook> open(Publication publication) {
        String id = publication.rulebook();
        if (!opened.containsKey(id) && !refused.containsKey(id)) {
            look(publication);
        }
        return Optional.ofNullable(opened.get(id));
    }

    private void look(Publication publication) {
        String id = publication.rulebook();
        try {
            open(id, contents.files(publication));
            lost.remove(id);
        } catch (ArtefactLost gone) {
            String why = String.valueOf(gone.getMessage());
            if (!why.equals(lost.put(id, why))) {
                LOG.error("Rulebook {} cannot be opened any more: {}", id, why);
            }
        }
    }

    private void open(String id, RulebookFiles files) {
        try {
            Rulebook.Opening opening = Rulebook.reopen(files, cache);
            if (opening instanceof Rulebook.Opening.Opened made) {
                opened.put(id, made.rulebook());
            } else {
                refuse(id, String.join("; ", FaultLines.of(((Rulebook.Opening.Refused) opening).faults())));
            }
        } catch (RuntimeException e) {
            refuse(id, e.toString());
        }
    }

    private void refuse(String id, String why) {
        refused.put(id, why);
        LOG.error("Rulebook {} was published but this version of the service cannot open it: {}", id, why);
    }
}
