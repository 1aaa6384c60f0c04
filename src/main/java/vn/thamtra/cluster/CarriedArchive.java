package vn.thamtra.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thamtra.ledger.archive.Artefacts;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.verdict.RulebookId;

/** The archive of rulebooks as it travels to the executors: as it was found, whole or not. */
final class CarriedArchive implements Artefacts, Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, byte[]> artefacts;
    private final ArrayList<Publication> publications;

    /** @param publications oldest first */
    CarriedArchive(Map<String, byte[]> artefacts, List<Publication> publications) {
        this.artefacts = new HashMap<>(artefacts);
        this.publications = new ArrayList<>(publications);
    }

    @Override
    public Optional<byte[]> get(String sha256) {
        return Optional.ofNullable(artefacts.get(sha256)).map(content -> Artefacts.intact(sha256, content));
    }

    @Override
    public Optional<Publication> publication(String rulebook) {
        return publications.stream()
                .filter(publication -> publication.rulebook().equals(rulebook))
                .reduce((earlier, later) -> later);
    }

    boolean wasPublished(RulebookId rulebook) {
        return publication(rulebook.value()).isPresent();
    }

    Knowledge knowledge() {
        return new Knowledge(publications);
    }

    Map<String, byte[]> artefacts() {
        return artefacts;
    }

    List<Publication> publications() {
        return publications;
    }
}
