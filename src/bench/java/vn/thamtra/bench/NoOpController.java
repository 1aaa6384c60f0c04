package vn.thamtra.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Role;
import vn.thamtra.access.guard.AccessRight;
import vn.thamtra.ledger.Records;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.RequestBody;

/**
 * Reads a body and answers with as many bytes as are asked for: what a request costs before it is judged and recorded.
 * Also tells whether the server is still warming up.
 */
@RestController
final class NoOpController {
    @Configuration(proxyBeanMethods = false)
    static class Rights {
        @Bean
        AccessRight mayDoNothing() {
            return new AccessRight(HttpMethod.POST, PATH, Set.of(Role.INTAKE));
        }

        @Bean
        AccessRight maySeeTheState() {
            return new AccessRight(HttpMethod.POST, STATE, Set.of(Role.INTAKE));
        }
    }

    static final String PATH = "/v1/bench/no-op";
    static final String STATE = "/v1/bench/state";
    private static final int MOST_BYTES = 1 << 20;
    private static final byte[] BLANKS = blanks();

    private final Records records;

    NoOpController(Records records) {
        this.records = records;
    }

    private static byte[] blanks() {
        byte[] blanks = new byte[MOST_BYTES];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    @Parameters("size")
    @PostMapping(path = PATH, consumes = Answer.JSON, produces = Answer.JSON)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestBody.json(request, MOST_BYTES);
        int size = Integer.parseInt(request.getParameter("size"));
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, Arrays.copyOf(BLANKS, size));
    }

    /**
     * How many milliseconds the JVM has spent compiling what has become hot, how many bytes it has allocated, and how many records
     * are not in the index yet.
     */
    @Parameters
    @PostMapping(path = STATE, consumes = Answer.JSON, produces = Answer.JSON)
    void state(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestBody.json(request, MOST_BYTES);
        long millis = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
        long behind = records.size() - records.indexed();
        byte[] text = (millis + " " + allocated() + " " + behind).getBytes(StandardCharsets.US_ASCII);
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, text);
    }

    /** By all threads, to the byte; 0 from a JVM before 21, which does not tell. */
    private static long allocated() {
        try {
            Object bytes = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME), "TotalThreadAllocatedBytes");
            return (long) bytes;
        } catch (JMException unknown) {
            return 0;
        }
    }
}
