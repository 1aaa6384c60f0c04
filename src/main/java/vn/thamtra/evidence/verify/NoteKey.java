package vn.thamtra.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A verifier key of signed notes (C2SP signed-note): {@code name+id+key}, of the type Ed25519. */
public final class NoteKey {
    /** The origin of the journal of a ledger ends so. */
    public static final String OF_JOURNAL = "/journal";

    private static final Pattern FORM =
            Pattern.compile("([^\\s\\p{Z}\\p{Cc}+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");
    private static final int ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final int TYPED_LENGTH = 44;

    /** The X.509 form of an Ed25519 key begins so (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String text;
    private final String name;
    private final byte[] id;
    private final PublicKey key;

    private NoteKey(String text, String name, byte[] id, PublicKey key) {
        this.text = text;
        this.name = name;
        this.id = id;
        this.key = key;
    }

    /** Throws {@link Broken} for what is no such key, or one whose id is not that of its name and key. */
    public static NoteKey parse(String text) {
        Matcher parts = FORM.matcher(text);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .flatMap(match -> Exactly.base64(match.group(3)))
                .filter(typed ->
                        typed[0] == ED25519 && id(parts.group(1), typed).equals(parts.group(2)))
                .flatMap(NoteKey::publicKey)
                .map(key -> new NoteKey(text, parts.group(1), HexFormat.of().parseHex(parts.group(2)), key))
                .orElseThrow(() -> new Broken(
                        "không phải khóa kiểm tra chữ ký dạng tên+mã+khóa, hoặc mã không khớp: " + Shown.of(text),
                        "no verifier key of the form name+id+key, or its id is not its own"));
    }

    private static String id(String name, byte[] typed) {
        return HexFormat.of().formatHex(Hash.sha256((name + "\n").getBytes(UTF_8), typed), 0, ID_BYTES);
    }

    private static Optional<PublicKey> publicKey(byte[] typed) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + typed.length - 1);
        System.arraycopy(typed, 1, encoded, X509.length, typed.length - 1);
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The same key under the name of the journal of the log: checkpoints of both are signed with it. */
    public NoteKey ofJournal() {
        String journal = name + OF_JOURNAL;
        String typed = text.substring(text.length() - TYPED_LENGTH);
        byte[] bytes = Exactly.base64(typed).orElseThrow();
        return parse(journal + "+" + id(journal, bytes) + "+" + typed);
    }

    String name() {
        return name;
    }

    /** Whether a signature says it was made with this key. */
    public boolean claimedBy(String signer, byte[] signature) {
        return signer.equals(name)
                && signature.length > ID_BYTES
                && Arrays.equals(signature, 0, ID_BYTES, id, 0, ID_BYTES);
    }

    boolean verifies(String signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(signed.getBytes(UTF_8));
            return verifier.verify(signature, ID_BYTES, signature.length - ID_BYTES);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey same && same.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was given. */
    @Override
    public String toString() {
        return text;
    }
}
