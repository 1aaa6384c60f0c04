package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;

/** The files of a rulebook as they were published, fetched one by one. */
final class ArchivedRulebook {
    private static final int HASH = 64;

    private final Archive archive;
    private final byte[] manifest;
    private final Map<String, String> hashes = new TreeMap<>();

    private ArchivedRulebook(Archive archive, byte[] manifest) {
        this.archive = archive;
        this.manifest = manifest;
        new String(manifest, UTF_8)
                .lines()
                .forEach(line -> hashes.put(line.substring(HASH + 2), line.substring(0, HASH)));
    }

    /** Throws when any file is gone, before a byte of the bundle has left. */
    static ArchivedRulebook find(Archive archive, Recorded recorded) {
        String id = recorded.summary().rulebook();
        ArchivedRulebook rulebook = archive.publishedAfter(0).stream()
                .filter(publication -> publication.rulebook().equals(id))
                .findFirst()
                .map(Publication::manifest)
                .map(manifest -> new ArchivedRulebook(archive, manifest))
                .orElseThrow(() -> new IllegalStateException("The archive has no rulebook " + id));
        rulebook.hashes.values().stream().filter(hash -> !archive.has(hash)).forEach(hash -> {
            throw new IllegalStateException("The archive has no file " + hash);
        });
        return rulebook;
    }

    byte[] manifest() {
        return manifest;
    }

    /** SHA-256 by path, sorted by path as the manifest is. */
    Map<String, String> hashes() {
        return hashes;
    }

    byte[] file(String hash) {
        return archive.get(hash).orElseThrow(() -> new IllegalStateException("The archive has no file " + hash));
    }
}
