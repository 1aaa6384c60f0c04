package vn.thamtra.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers as bytes, past every converter. */
public final class Answer {
    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Answer() {}

    /** Sends exactly these bytes. */
    public static void send(HttpServletResponse response, int status, String mediaType, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
