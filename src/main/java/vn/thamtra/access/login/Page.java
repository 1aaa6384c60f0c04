package vn.thamtra.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** A plain page in Vietnamese, without script and style. */
final class Page {
    private static final String WHOLE = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Thẩm Tra</title>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s</main>
            </body>
            </html>
            """;

    private Page() {}

    static void send(HttpServletResponse response, int status, String title, String content) throws IOException {
        byte[] bytes = WHOLE.formatted(text(title), content).getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    static String message(String text) {
        return text.isEmpty() ? "" : "<p role=\"alert\">" + text(text) + "</p>\n";
    }

    /** A form that posts to an address, with the token that shows it came from here. */
    static String form(HttpServletRequest request, String action, String fields) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return "<form method=\"post\" action=\"" + text(request.getContextPath() + action) + "\">\n" + fields
                + "<input type=\"hidden\" name=\"" + text(token.getParameterName()) + "\" value=\""
                + text(token.getToken()) + "\">\n</form>\n";
    }
}
