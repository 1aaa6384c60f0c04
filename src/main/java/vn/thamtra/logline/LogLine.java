package vn.thamtra.logline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A line of the log {@code vn.thamtra.security}: what happened, and parts with names. It is one line whatever somebody typed,
 * and where logs are structured each part is a member of its own.
 */
public final class LogLine {
    private static final Logger LOG = LoggerFactory.getLogger("vn.thamtra.security");
    private static final int LONGEST = 2_000;

    private final String kind;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private LogLine(String kind) {
        this.kind = kind;
    }

    /**
     * A line without parts yet.
     *
     * @param kind in capitals, such as LOGIN
     */
    public static LogLine of(String kind) {
        return new LogLine(kind);
    }

    /** With one part more, unless there is nothing to say. */
    public LogLine with(String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, printable(value.toString()));
        }
        return this;
    }

    public void info() {
        tell(Level.INFO);
    }

    public void warn() {
        tell(Level.WARN);
    }

    /** When the transaction there has to be is committed; what is rolled back has not happened. */
    public void onceCommitted() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                info();
            }
        });
    }

    private void tell(Level level) {
        LoggingEventBuilder line = LOG.atLevel(level).addKeyValue("kind", kind);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            line = line.addKeyValue(part.getKey(), part.getValue());
        }
        line.log("{}", this);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind);
        parts.forEach((name, value) ->
                text.append(' ').append(name).append("=\"").append(value).append('"'));
        return text.toString();
    }

    /** Nothing that ends a line or a quotation, or makes a line look like another. */
    private static String printable(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"\\\\]", "?");
    }
}
