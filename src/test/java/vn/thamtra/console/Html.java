package vn.thamtra.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** Whether a page is HTML, by the validator that the W3C uses. */
final class Html {
    /** Its schema goes deep. */
    private static final long STACK = 64L << 20;

    private Html() {}

    /** What is wrong with it. */
    static List<String> faults(String page) {
        CompletableFuture<List<String>> told = new CompletableFuture<>();
        Runnable look = () -> told.completeAsync(() -> look(page), Runnable::run);
        new Thread(null, look, "validator", STACK).start();
        return told.join();
    }

    private static List<String> look(String page) {
        try {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            return validator
                    .validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> line.contains(": error"))
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
