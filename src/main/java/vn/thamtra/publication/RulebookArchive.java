package vn.thamtra.publication;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Archive;
import vn.thamtra.ledger.Publication;
import vn.thamtra.rulebook.RulebookFiles;

/** Whole rulebooks in the archive: every file by its hash, and the manifest that names them. */
final class RulebookArchive {
    private static final int HASH = 64;

    private final Archive archive;
    private final Map<String, WeakReference<byte[]>> known = new ConcurrentHashMap<>();

    RulebookArchive(Archive archive) {
        this.archive = archive;
    }

    Publication publish(RulebookFiles files, @Nullable LocalDate effectiveFrom) {
        files.files().values().forEach(archive::put);
        byte[] manifest = files.manifest().getBytes(StandardCharsets.UTF_8);
        return archive.publish(files.id().value(), manifest, effectiveFrom);
    }

    /** The files that were published, byte for byte. */
    RulebookFiles files(Publication publication) {
        Map<String, byte[]> files = new TreeMap<>();
        String manifest = new String(publication.manifest(), StandardCharsets.UTF_8);
        manifest.lines().forEach(line -> files.put(line.substring(HASH + 2), file(line.substring(0, HASH))));
        return new RulebookFiles(files);
    }

    /** Rulebooks that follow one another differ in a file or two: the others are in memory once. */
    private byte[] file(String hash) {
        @Nullable WeakReference<byte[]> seen = known.get(hash);
        byte @Nullable [] bytes = seen == null ? null : seen.get();
        if (bytes == null) {
            bytes = archive.get(hash).orElseThrow(() -> new IllegalStateException("The archive has no file " + hash));
            known.put(hash, new WeakReference<>(bytes));
        }
        return bytes;
    }
}
