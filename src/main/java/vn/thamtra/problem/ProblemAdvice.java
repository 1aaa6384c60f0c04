package vn.thamtra.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns whatever is thrown on the way to a controller or in it into a problem document. */
@ControllerAdvice
final class ProblemAdvice {
    @ExceptionHandler
    void answer(Exception thrown, HttpServletResponse response) throws Exception {
        tell(thrown, response);
    }

    /**
     * Answers with a problem. Where the client is gone nobody is left to be told; where part of an answer is out already
     * it goes on being thrown, so that the connection breaks and nobody takes the part for the whole.
     */
    static <T extends Throwable> void tell(T thrown, HttpServletResponse response) throws T, IOException {
        if (thrown instanceof ClientAbortException) {
            return;
        } else if (response.isCommitted()) {
            throw thrown;
        }
        ProblemWriter.send(ProblemOf.thrown(thrown), response);
    }
}
