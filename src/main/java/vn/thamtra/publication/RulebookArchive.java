package vn.thamtra.publication;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;

/** Whole rulebooks in the archive: every file by its hash, and the manifest that names them. */
public final class RulebookArchive {
    private static final int HASH = 64;

    private final Archive archive;
    private final Map<String, WeakReference<byte[]>> known = new ConcurrentHashMap<>();

    public RulebookArchive(Archive archive) {
        this.archive = archive;
    }

    Publication publish(RulebookFiles files, @Nullable LocalDate effectiveFrom) {
        return archive.publish(files.id().value(), kept(files), effectiveFrom);
    }

    /** Where nothing is published yet. */
    void publishFirst(RulebookFiles files) {
        archive.publishFirst(files.id().value(), kept(files));
    }

    /** What a draft holds; empty where something else was published first. */
    Optional<Publication> publish(
            RulebookFiles files, @Nullable LocalDate effectiveFrom, UUID draft, Archive.Along along) {
        return archive.publish(files.id().value(), kept(files), effectiveFrom, draft, along);
    }

    /** Puts a rulebook into the archive that nobody has published; {@link #find} finds it from now on. */
    public void keep(RulebookFiles files) {
        archive.put(kept(files));
    }

    /** The manifest of files that are all in the archive now. */
    private byte[] kept(RulebookFiles files) {
        files.files().values().forEach(archive::put);
        return files.manifest().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The files of a rulebook, byte for byte; empty for one that was never published nor kept.
     *
     * @throws ArtefactLost when a file or the manifest is gone or is not what was published
     */
    public Optional<RulebookFiles> find(RulebookId id) {
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
