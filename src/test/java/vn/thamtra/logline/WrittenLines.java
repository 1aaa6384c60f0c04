package vn.thamtra.logline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is written to the log {@code vn.thamtra.security} until this is closed, by whichever test. */
public final class WrittenLines implements AutoCloseable {
    private final Logger security = (Logger) LoggerFactory.getLogger("vn.thamtra.security");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    public WrittenLines() {
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        security.setLevel(Level.INFO);
        security.addAppender(lines);
    }

    public List<ILoggingEvent> all() {
        return lines.list;
    }

    public List<String> texts() {
        return all().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** The one that begins with a kind and says something. */
    public ILoggingEvent one(String kind, String says) {
        return all().stream()
                .filter(line -> line.getFormattedMessage().startsWith(kind + " "))
                .filter(line -> line.getFormattedMessage().contains(says))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + says + " is not among " + texts()));
    }

    @Override
    public void close() {
        security.detachAppender(lines);
        security.setLevel(null);
    }
}
