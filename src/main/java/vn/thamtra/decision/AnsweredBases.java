package vn.thamtra.decision;

import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Basis;
import vn.thamtra.ledger.BasisBacklog;

/** Finds the rules and articles of decisions that were recorded before there was an index of them, once, in quiet. */
final class AnsweredBases implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweredBases.class);
    private static final int SECONDS_LEFT_TO_REQUESTS = 5;
    private static final int PAUSE_MILLIS = 20;

    private final BasisBacklog backlog;
    private final Thread thread = new Thread(this::run, "answered-bases");
    private volatile boolean closed;

    AnsweredBases(BasisBacklog backlog) {
        this.backlog = backlog;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            Thread.sleep(SECONDS_LEFT_TO_REQUESTS * 1000L);
            while (!closed && backlog.complete(AnsweredBases::read)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.warn(
                    "Older decisions are not yet found by rule and article: {}",
                    e.getClass().getName());
        }
    }

    static Set<Basis> read(byte[] answer) {
        return JsonValues.MAPPER
                .readTree(answer)
                .path("reasons")
                .valueStream()
                .map(AnsweredBases::basis)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Basis basis(JsonNode reason) {
        return new Basis(
                reason.path("rule").asString(),
                reason.path("citation").path("instrument").asString(),
                reason.path("citation").path("clause").asString());
    }

    @Override
    public void close() {
        closed = true;
    }
}
