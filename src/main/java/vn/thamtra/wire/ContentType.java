package vn.thamtra.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** What a body says it is. Only UTF-8, not compressed: a small compressed body can be a very large one. */
final class ContentType {
    private ContentType() {}

    /** Throws 415 for anything but the type; the mapping of the call has looked at the type already, not at the rest. */
    static void check(HttpServletRequest request) {
        @Nullable String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.equalsIgnoreCase("identity")) {
            throw refused(
                    "Content-Encoding " + coding + " không được nhận; hãy gửi nội dung không nén",
                    "Content-Encoding " + coding + " is not taken; send the body uncompressed");
        } else if (!isUtf8(request.getContentType())) {
            throw refused("Nội dung phải là UTF-8", "The body has to be UTF-8");
        }
    }

    private static boolean isUtf8(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            @Nullable String charset = MediaType.parseMediaType(contentType).getParameter("charset");
            return charset == null
                    || charset.replace("\"", "").toLowerCase(Locale.ROOT).equals("utf-8");
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static ProblemException refused(String vi, String en) {
        return new ProblemException(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, vi, en));
    }
}
