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

    /** @param atHand a rulebook that is open already */
    Standing standing(List<Publication> known, Optional<Rulebook> atHand) {
        atHand.ifPresent(rulebook -> opened.putIfAbsent(rulebook.id().value(), rulebook));
        Knowledge knowledge = new Knowledge(known);
        List<Published> open = new ArrayList<>();
        TreeMap<Long, String> notReady = new TreeMap<>();
        for (Publication publication : known) {
            boolean superseded = knowledge.isSuperseded(publication);
            Optional<Rulebook> rulebook = open(publication, superseded);
            if (rulebook.isPresent()) {
                open.add(new Published(publication, rulebook.get()));
            } else if (!superseded) {
                notReady.put(publication.sequence(), why(publication));
            }
        }
        return new Standing(known, open, notReady);
    }

    private String why(Publication publication) {
        String id = publication.rulebook();
        return refused.getOrDefault(id, lost.getOrDefault(id, id));
    }

    /** What decides no day any more is not looked for twice. */
    private Optional<Rulebook> open(Publication publication, boolean superseded) {
        String id = publication.rulebook();
        if (!opened.containsKey(id) && !refused.containsKey(id) && !(superseded && lost.containsKey(id))) {
            open(publication);
        }
        return Optional.ofNullable(opened.get(id));
    }

    private void open(Publication publication) {
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
