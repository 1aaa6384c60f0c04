package vn.thamtra.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import vn.thamtra.digest.Sha256;

/** How the page looks, on a screen, a phone and A4 paper; words say everything, colour only repeats it. */
final class Style {
    /** The style sheet goes with the page, so that a saved one looks the same. */
    static final String SHEET = sheet();

    /** Nothing may be loaded, nothing may run, nothing may be sent; only this very style applies. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Style() {}

    private static String sheet() {
        try (InputStream css = Objects.requireNonNull(Style.class.getResourceAsStream("/explanation/page.css"))) {
            return new String(css.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash() {
        return Base64.getEncoder().encodeToString(Sha256.of(SHEET.getBytes(UTF_8)));
    }
}
