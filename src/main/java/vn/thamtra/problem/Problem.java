package vn.thamtra.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thamtra.dossier.Fault;
import vn.thamtra.verdict.Message;

/**
 * One refusal: what a person can act on, where the body is at fault, and the headers that go with it.
 *
 * @param incident the id under which the log has the cause; only for faults of the service itself
 */
public record Problem(
        ProblemType type, Message detail, List<Fault> errors, Map<String, String> headers, Optional<UUID> incident) {
    public static Problem of(ProblemType type) {
        return of(type, type.meaning());
    }

    static Problem of(ProblemType type, Message detail) {
        return new Problem(type, detail, List.of(), Map.of(), Optional.empty());
    }

    public static Problem of(ProblemType type, String vi, String en) {
        return of(type, new Message(vi, en));
    }

    public Problem with(List<Fault> faults) {
        return new Problem(type, detail, List.copyOf(faults), headers, incident);
    }

    public Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(type, detail, errors, Map.copyOf(more), incident);
    }

    /** Asks the client to try again, but not before some seconds have passed. */
    public Problem retryAfter(int seconds) {
        return with("Retry-After", Integer.toString(seconds));
    }

    static Problem internal(UUID incident) {
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return new Problem(type, type.meaning(), List.of(), Map.of(), Optional.of(incident));
    }
}
