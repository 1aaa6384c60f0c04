package vn.thamtra.publication;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;

/** Whole rulebooks in the archive: every file by its hash, and the manifest that names them. */
final class RulebookArchive {
    private static final int HASH = 64;

    private final Archive archive;
    private final Map<String, WeakReference<byte[]>> known = new ConcurrentHashMap<>();

    RulebookArchive(Archive archive) {
        this.archive = archive;
    }

    Publication publish(RulebookFiles files, @Nullable LocalDate effectiveFrom) {
        return archive.publish(files.id().value(), kept(files), effectiveFrom);
    }

    /** Where nothing is published yet. */
    void publishFirst(RulebookFiles files) {
        archive.publishFirst(files.id().value(), kept(files));
    }

    /** The manifest of files that are all in the archive now. */
    private byte[] kept(RulebookFiles files) {
        files.files().values().forEach(archive::put);
        return files.manifest().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The files of a rulebook, byte for byte; empty for one that was never published.
     *
     * @throws ArtefactLost when a file or the manifest is gone or is not what was published
     */
    Optional<RulebookFiles> find(RulebookId id) {
        return archive.publication(id.value()).map(this::files);
    }

    RulebookFiles files(Publication publication) {
        Map<String, byte[]> files = new TreeMap<>();
        manifest(publication)
                .lines()
                .forEach(line -> files.put(line.substring(HASH + 2), file(line.substring(0, HASH))));
        return new RulebookFiles(files);
    }

    /** A manifest hashes to the id of its rulebook; nothing of any other is read. */
    private static String manifest(Publication publication) {
        String wanted = publication.rulebook().substring(publication.rulebook().indexOf(':') + 1);
        String found = RulebookFiles.sha256(publication.manifest());
        if (!found.equals(wanted)) {
            throw ArtefactLost.damaged(wanted, found);
        }
        return new String(publication.manifest(), StandardCharsets.UTF_8);
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
