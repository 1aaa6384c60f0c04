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

/** An Ed25519 key with a name, as it signs notes (C2SP signed-note, signature type 0x01). */
public final class SigningKey {
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
            byte[] line = join(verifier().id(), signature.sign());
            return new SignedNote(text, "— " + name + " " + base64(line) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 does not sign", e);
        }
    }

    boolean acknowledges(SignedNote note) {
        return verifier().acknowledges(note);
    }

    public VerifierKey verifier() {
        return VerifierKey.of(name, pair.getPublic());
    }

    /** {@code name+id+key}: all that a verifier of notes has to be told. */
    public String verifierKey() {
        return verifier().toString();
    }

    /** The same note with its own line after those it has. */
    SignedNote countersign(SignedNote note) {
        return new SignedNote(note.text(), note.signatures() + sign(note.text()).signatures());
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
