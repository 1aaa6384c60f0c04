package vn.thamtra.ledger.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vn.thamtra.digest.Sha256;

/** An Ed25519 key with a name, as it signs notes (C2SP signed-note, signature type 0x01). */
public final class SigningKey {
    private static final byte ED25519 = 1;
    private static final int PUBLIC_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String name;
    private final KeyPair pair;

    public SigningKey(String name, KeyPair pair) {
        this.name = name;
        this.pair = pair;
    }

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519", e);
        }
    }

    /** The whole pair from the private half, which the JDK makes out of 32 random bytes: here they are not random. */
    static KeyPair pair(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow(() -> new GeneralSecurityException("The key has no bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!Arrays.equals(seed, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElse(null))) {
            throw new GeneralSecurityException("This Java platform does not make Ed25519 keys from their seed");
        }
        return pair;
    }

    public SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(utf8(text));
            byte[] line = join(id(), signature.sign());
            return new SignedNote(text, "— " + name + " " + base64(line) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 does not sign", e);
        }
    }

    /** False if a line claims to be of this key and is not. Lines of other keys say nothing. */
    boolean acknowledges(SignedNote note) {
        String mine = "— " + name + " ";
        return note.signatures()
                .lines()
                .filter(line -> line.startsWith(mine))
                .map(line -> line.substring(mine.length()))
                .allMatch(signature -> isOther(signature) || verifies(note.text(), signature));
    }

    private boolean isOther(String signature) {
        return !HexFormat.of()
                .formatHex(decoded(signature))
                .startsWith(HexFormat.of().formatHex(id()));
    }

    private boolean verifies(String text, String line) {
        byte[] bytes = decoded(line);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(pair.getPublic());
            signature.update(utf8(text));
            return signature.verify(bytes, ID_BYTES, bytes.length - ID_BYTES);
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

    /** {@code name+id+key}: all that a verifier of notes has to be told. */
    public String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + base64(typed());
    }

    private byte[] id() {
        return Arrays.copyOf(Sha256.of(utf8(name + "\n"), typed()), ID_BYTES);
    }

    /** The public key is the end of its X.509 form. */
    private byte[] typed() {
        byte[] encoded = pair.getPublic().getEncoded();
        return join(new byte[] {ED25519}, Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length));
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never serialized
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
