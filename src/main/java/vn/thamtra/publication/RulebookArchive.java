package vn.thamtra.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;

/** Whole rulebooks in the archive: every file by its hash, and the manifest that names them. */
public final class RulebookArchive {
    private final Archive archive;
    private final ArchivedFiles kept;

    public RulebookArchive(Archive archive) {
        this.archive = archive;
        this.kept = new ArchivedFiles(archive);
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

    /** See {@link ArchivedFiles#find}. */
    public Optional<RulebookFiles> find(RulebookId id) {
        return kept.find(id);
    }

    RulebookFiles files(Publication publication) {
        return kept.files(publication);
    }
}
