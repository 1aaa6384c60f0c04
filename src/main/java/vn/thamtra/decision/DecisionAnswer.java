package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import vn.thamtra.ledger.Entry;
import vn.thamtra.wire.Answer;

/** A recorded decision on its way out: the exact bytes, and beside them where the log has them. */
public final class DecisionAnswer {
    private DecisionAnswer() {}

    static void send(HttpServletResponse response, int status, Entry entry, byte[] answer) throws IOException {
        record(response, entry);
        response.setHeader(HttpHeaders.LOCATION, "/v1/decisions/" + entry.id());
        Answer.send(response, status, Answer.JSON, answer);
    }

    public static void record(HttpServletResponse response, Entry entry) {
        response.setHeader("Record-Index", Long.toString(entry.index()));
        response.setHeader("Record-Leaf", Base64.getEncoder().encodeToString(entry.leafHash()));
    }
}
