package vn.thamtra.ledger.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.thamtra.digest.Sha256;

/** The public half of a key, as a verifier of signed notes is given it (C2SP signed-note): {@code name+id+key}. */
public final class VerifierKey {
    private static final byte ED25519 = 1;
    private static final int PUBLIC_BYTES = 32;
    private static final int ID_BYTES = 4;

    /** The X.509 form of an Ed25519 key begins so (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;

    private VerifierKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length));
    }

    /** Throws {@link IllegalArgumentException} for what is no such key. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != PUBLIC_BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("This is no verifier key: " + text);
        }
        return new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    }

    /** The name is that of the log. */
    public String name() {
        return name;
    }

    /** The same key for another log. */
    public VerifierKey named(String other) {
        return new VerifierKey(other, raw);
    }

    byte[] id() {
        return Arrays.copyOf(Sha256.of((name + "\n").getBytes(StandardCharsets.UTF_8), typed()), ID_BYTES);
    }

    /** Whether it has signed the note, and no line that claims to be of it is not. */
    boolean signed(SignedNote note) {
        List<byte[]> own = own(note);
        return !own.isEmpty() && own.stream().allMatch(line -> verifies(note.text(), line));
    }

    /** False if a line claims to be of this key and is not. Lines of other keys say nothing. */
    boolean acknowledges(SignedNote note) {
        return own(note).stream().allMatch(line -> verifies(note.text(), line));
    }

    private List<byte[]> own(SignedNote note) {
        String mine = "— " + name + " ";
        return note.signatures()
                .lines()
                .filter(line -> line.startsWith(mine))
                .map(line -> decoded(line.substring(mine.length())))
                .filter(line -> line.length > ID_BYTES && Arrays.equals(line, 0, ID_BYTES, id(), 0, ID_BYTES))
                .toList();
    }

    private boolean verifies(String text, byte[] line) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509.length + raw.length)
                    .put(X509)
                    .put(raw)
                    .array();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(line, ID_BYTES, line.length - ID_BYTES);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] typed() {
        return ByteBuffer.allocate(PUBLIC_BYTES + 1).put(ED25519).put(raw).array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey same && same.name.equals(name) && Arrays.equals(same.raw, raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
