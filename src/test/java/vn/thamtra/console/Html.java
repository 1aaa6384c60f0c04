package vn.thamtra.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Whether a page is HTML, by the validator that the W3C uses. Its schema is read once: that takes longer than a page. */
final class Html {
    /** Its schema goes deep. */
    private static final long STACK = 64L << 20;

    private static final Faults FAULTS = new Faults();
    private static final CompletableFuture<SimpleDocumentValidator> VALIDATOR = deep(Html::validator);

    private Html() {}

    /** What is wrong with it. */
    static synchronized List<String> faults(String page) {
        SimpleDocumentValidator validator = VALIDATOR.join();
        return deep(() -> look(validator, page)).join();
    }

    private static <T> CompletableFuture<T> deep(Look<T> look) {
        CompletableFuture<T> told = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                told.complete(look.take());
            } catch (Exception | Error e) {
                told.completeExceptionally(e);
            }
        };
        new Thread(null, run, "validator", STACK).start();
        return told;
    }

    private static SimpleDocumentValidator validator() throws Exception {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
        validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
        validator.setUpValidatorAndParsers(FAULTS, false, false);
        return validator;
    }

    private static List<String> look(SimpleDocumentValidator validator, String page) throws IOException, SAXException {
        FAULTS.told.clear();
        validator.checkHtmlInputSource(
                new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
        return List.copyOf(FAULTS.told);
    }

    private interface Look<T> {
        T take() throws Exception;
    }

    /** What the validator complains of; its warnings are advice. */
    private static final class Faults implements ErrorHandler {
        private final List<String> told = new ArrayList<>();

        @Override
        public void warning(SAXParseException advice) {}

        @Override
        public void error(SAXParseException fault) {
            told.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + ": " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }
}
