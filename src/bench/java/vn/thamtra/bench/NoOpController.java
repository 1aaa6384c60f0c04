package vn.thamtra.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Role;
import vn.thamtra.access.guard.AccessRight;
import vn.thamtra.wire.Answer;
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
        AccessRight maySeeWhatIsCompiled() {
            return new AccessRight(HttpMethod.POST, COMPILED, Set.of(Role.INTAKE));
        }
    }


    static final String PATH = "/v1/bench/no-op";
    static final String COMPILED = "/v1/bench/compiled";
    private static final int MOST_BYTES = 1 << 20;
    private static final byte[] BLANKS = blanks();

    private static byte[] blanks() {
        byte[] blanks = new byte[MOST_BYTES];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    @PostMapping(path = PATH, consumes = Answer.JSON, produces = Answer.JSON)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestBody.json(request, MOST_BYTES);
        int size = Integer.parseInt(request.getParameter("size"));
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, Arrays.copyOf(BLANKS, size));
    }

    /** How many milliseconds the JVM has spent compiling what has become hot. */
    @PostMapping(path = COMPILED, consumes = Answer.JSON, produces = Answer.JSON)
    void compiled(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestBody.json(request, MOST_BYTES);
        long millis = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
        byte[] text = Long.toString(millis).getBytes(StandardCharsets.US_ASCII);
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, text);
    }
}
