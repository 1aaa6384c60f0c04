package vn.thamtra.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Problem documents for what Tomcat refuses before any filter sees it: bad encodings, TRACE, headers without end. */
public final class ProblemValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("Cache-Control", "no-store");
            ProblemWriter.send(Problem.of(ProblemType.ofStatus(status)), response);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // The connection is broken or the answer has begun: nobody is left to tell.
        }
    }
}
