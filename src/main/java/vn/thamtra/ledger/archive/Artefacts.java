package vn.thamtra.ledger.archive;

import java.util.Optional;
import vn.thamtra.digest.Sha256;

/** What rulebooks are rebuilt from: the database, or what was carried to where there is none. */
public interface Artefacts {
    /**
     * The bytes at an address.
     *
     * @param sha256 the hash of the bytes, lower-case hex
     * @throws ArtefactLost when what is there no longer has that hash
     */
    Optional<byte[]> get(String sha256);

    /** The newest publication of a rulebook. */
    Optional<Publication> publication(String rulebook);

    /** The bytes found at an address, if they belong there. */
    static byte[] intact(String sha256, byte[] content) {
        String found = Sha256.hex(content);
        if (!found.equals(sha256)) {
            throw ArtefactLost.damaged(sha256, found);
        }
        return content;
    }
}
