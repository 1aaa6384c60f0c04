package vn.thamtra.wire;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/**
 * Refuses what a call would not heed: a parameter it does not declare, one given twice or empty, a character that nobody
 * can see, a body nobody reads. Who misspells a parameter would otherwise take the answer for that to another question.
 */
final class NothingIgnored implements HandlerInterceptor {
    private final Map<Object, Declared> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Declared known = declaredBy(handler);
            known.attachTo(request);
            if (!known.form()) {
                ParameterFaults.refuse(parameters(request), known.parameters());
            }
            refuseControlCharacters(request.getServletPath());
            refuseUnreadBody(request, known);
        }
        return true;
    }

    /** The parts of a form are not parameters: whoever reads them says what is wrong with them. */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return request.getParameterMap();
        }
        Map<String, String[]> parameters = new TreeMap<>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name, values.stream().map(String::valueOf).toArray(String[]::new)));
        return parameters;
    }

    private Declared declaredBy(Object handler) {
        Object key = handler instanceof HandlerMethod method ? method.getMethod() : handler.getClass();
        return declared.computeIfAbsent(key, unknown -> Declared.of(handler));
    }

    private static void refuseControlCharacters(String path) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw refused(
                    "Địa chỉ có ký tự điều khiển; hãy bỏ đi", "The address has a control character; leave it out");
        }
    }

    private static void refuseUnreadBody(HttpServletRequest request, Declared known) {
        boolean sent = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (sent && !known.body()) {
            throw refused("Lời gọi này không nhận nội dung; hãy bỏ đi", "This call takes no body; leave it out");
        }
    }

    private static ProblemException refused(String vi, String en) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, vi, en));
    }
}
