package vn.thamtra.ledger.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import vn.thamtra.ledger.database.OwnerOnly;

/** The private key as others write it too: PKCS #8 in PEM, one Ed25519 key. */
public final class KeyFile {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private KeyFile() {}

    /** Where the service keeps the key that it has made, in the directory of its keys. */
    public static Path in(Path directory) {
        return directory.resolve("ledger.pem");
    }

    /** The key somebody has given. */
    public static KeyPair given(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new LedgerRefused(
                    "thamtra.ledger.key-file: không đọc được / cannot be read: " + file,
                    "openssl genpkey -algorithm ed25519 -out " + file);
        }
        return read(file);
    }

    /** The key in a directory of the service, both made when there are none. */
    public static KeyPair own(Path directory) throws IOException {
        return ownAt(in(OwnerOnly.directory(directory)));
    }

    /** The key in a file of the service, made when there is none. */
    public static KeyPair ownAt(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        if (!OwnerOnly.holds(file)) {
            throw new LedgerRefused(
                    "Người khác đọc được khóa ký sổ cái / others can read the key that signs the ledger: " + file,
                    "chmod 600 " + file);
        }
        return read(file);
    }

    private static void make(Path file) throws IOException {
        String key = Base64.getEncoder()
                .encodeToString(SigningKey.generate().getPrivate().getEncoded());
        try (FileChannel channel = FileChannel.open(OwnerOnly.file(file), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((BEGIN + key + END).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static KeyPair read(Path file) throws IOException {
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return SigningKey.pair((EdECPrivateKey)
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LedgerRefused(
                    "Không phải khóa Ed25519 (PKCS #8, PEM) / this is no Ed25519 key (PKCS #8, PEM): " + file,
                    "Chép lại khóa từ bản sao lưu; nếu đã mất hẳn / Put the key back from a backup; if it is lost for"
                            + " good: java -jar thamtra.jar rotate-key --reason=\"…\"");
        }
    }
}
