package vn.thamtra.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.thamtra.access.guard.PageAddresses;

/**
 * What somebody typed into a form of this site that was not carried out, to be sent again. A form of another site is not
 * kept: a click would lend it the rights of whoever clicks.
 *
 * @param inParts whether it is sent as fields and files
 * @param withFiles whether files were chosen, which cannot be kept
 */
record KeptForm(String path, boolean inParts, Map<String, String> fields, boolean withFiles) {
    private static final int MOST_BYTES = 512 * 1024;
    private static final Set<String> SECRET = Set.of("_csrf", "password");

    static Optional<KeptForm> of(HttpServletRequest request, String path) {
        boolean ours = method(request).equals("POST") && isOfThisSite(request) && !PageAddresses.isDoor(request);
        boolean inParts = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        long bytes = request.getContentLengthLong();
        if (!ours || bytes < 0 || bytes > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(inParts ? ofParts(request, path) : ofFields(request, path))
                    .filter(kept -> !kept.fields().isEmpty());
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** With which it was sent, also where the container asks what to say of an error. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent ? sent : request.getMethod();
    }

    private static boolean isOfThisSite(HttpServletRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        @Nullable String host = request.getHeader(HttpHeaders.HOST);
        try {
            return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                    || (origin != null
                            && host != null
                            && host.equals(URI.create(origin).getAuthority()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static KeptForm ofFields(HttpServletRequest request, String path) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!SECRET.contains(name)) {
                fields.put(name, values[0]);
            }
        });
        return new KeptForm(path, false, fields, false);
    }

    private static KeptForm ofParts(HttpServletRequest request, String path) throws IOException, ServletException {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean files = false;
        for (Part part : request.getParts()) {
            @Nullable String file = part.getSubmittedFileName();
            if (file != null) {
                files |= !file.isEmpty();
            } else if (!SECRET.contains(part.getName())) {
                fields.put(part.getName(), new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new KeptForm(path, true, fields, files);
    }
}
