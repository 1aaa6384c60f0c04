package vn.thamtra.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.replay.OwnService;

/** A service that is stopped under load answers whoever it let in, and lets in nobody else. */
class GracefulStopTest {
    private static final int CALLERS = 64;
    private static final int ANSWERED_BEFORE = 300;

    /** How calls end: each on a connection of its own, as of a caller that has just come. */
    private static final class Calls {
        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicInteger turnedAway = new AtomicInteger();
        private final List<String> cutOff = Collections.synchronizedList(new ArrayList<>());
        private final int port;
        private final byte[] request;

        private Calls(int port, String key) {
            this.port = port;
            byte[] dossier = Dossiers.lawfulRecognition().getBytes(UTF_8);
            this.request = ("POST /v1/evaluations HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key
                            + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                            + dossier.length + "\r\n\r\n" + new String(dossier, UTF_8))
                    .getBytes(UTF_8);
        }

        /** Calls until nobody is let in any more. */
        private void call() {
            boolean open = true;
            while (open) {
                open = once();
            }
        }

        private boolean once() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                String answer = exchanged(socket);
                if (answer.startsWith("HTTP/1.1 201 ")) {
                    answered.incrementAndGet();
                } else {
                    cutOff.add(answer);
                }
                return true;
            } catch (ConnectException refused) {
                turnedAway.incrementAndGet();
                return false;
            } catch (IOException cut) {
                cutOff.add(cut.toString());
                return true;
            }
        }

        private String exchanged(Socket socket) throws IOException {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void whoever_was_let_in_is_answered(@TempDir Path folder) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        OwnService service = OwnService.start(folder);
        Calls calls = new Calls(URI.create(service.address()).getPort(), service.key(Role.INTAKE));
        List<Future<?>> running = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            running.add(callers.submit(calls::call));
        }
        while (calls.answered.get() < ANSWERED_BEFORE) {
            Thread.sleep(10);
        }

        service.close();
        for (Future<?> each : running) {
            each.get();
        }
        callers.shutdown();

        assertThat(calls.cutOff).isEmpty();
        assertThat(calls.turnedAway).hasValue(CALLERS);
    }
}
