package vn.thamtra.publication;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.ledger.archive.Artefacts;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;

/** Whole rulebooks put together from the archive. */
final class ArchivedFiles {
    private static final int HASH = 64;

    private final Artefacts archive;
    private final Map<String, WeakReference<byte[]>> known = new ConcurrentHashMap<>();

    ArchivedFiles(Artefacts archive) {
        this.archive = archive;
    }

    /**
     * The files of a rulebook, byte for byte; empty for one that was never published nor kept.
     *
     * @throws ArtefactLost when a file or the manifest is gone or is not what was published
     */
    Optional<RulebookFiles> find(RulebookId id) {
        Optional<RulebookFiles> published = archive.publication(id.value()).map(this::files);
        return published.isPresent() ? published : archive.get(hex(id.value())).map(this::files);
    }

    /** A manifest is an artefact by the very hash that is the id of its rulebook. */
    private static String hex(String rulebook) {
        return rulebook.substring(rulebook.indexOf(':') + 1);
    }

    RulebookFiles files(Publication publication) {
        String wanted = hex(publication.rulebook());
        String found = RulebookFiles.sha256(publication.manifest());
        if (!found.equals(wanted)) {
            throw ArtefactLost.damaged(wanted, found);
        }
        return files(publication.manifest());
    }

    private RulebookFiles files(byte[] manifest) {
        Map<String, byte[]> files = new TreeMap<>();
        new String(manifest, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> files.put(line.substring(HASH + 2), file(line.substring(0, HASH))));
        return new RulebookFiles(files);
    }

    /** Rulebooks that follow one another differ in a file or two: the others are in memory once. */
    private byte[] file(String hash) {
        @Nullable WeakReference<byte[]> seen = known.get(hash);
        byte @Nullable [] bytes = seen == null ? null : seen.get();
        if (bytes == null) {
            bytes = archive.get(hash).orElseThrow(() -> ArtefactLost.missing(hash));
            known.put(hash, new WeakReference<>(bytes));
        }
        return bytes;
    }
}
