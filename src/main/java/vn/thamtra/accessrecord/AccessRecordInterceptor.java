package vn.thamtra.accessrecord;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.ledger.damage.Seldom;

/**
 * Writes every look at the record down, whichever part of the service shows it: before anything is shown, so that what
 * cannot be written down is not shown, and once more when the answer is out.
 */
final class AccessRecordInterceptor implements HandlerInterceptor {
    /** Where records, or what is made of them, are to be seen. */
    static final String[] PATHS = {
        "/v1/decisions/**",
        "/v1/replays/**",
        "/v1/due",
        "/v1/readings/**",
        "/v1/drafts/*/impact/**",
        "/decisions/**",
        "/decisions.csv",
        "/decisions.ndjson",
        "/readings",
        "/due",
        "/drafts/*/impact",
        "/replays/**"
    };

    private static final Logger LOG = LoggerFactory.getLogger(AccessRecordInterceptor.class);
    private static final String NUMBER = AccessRecordInterceptor.class.getName();
    private static final Pattern OF_DECISION = Pattern.compile("(/v1)?/decisions/.*");
    /** Lets a form of a page be sent; it asks for nothing, and is nobody's business. */
    private static final String TOKEN = "_csrf";

    private static final int LONGEST_QUERY = 4000;

    private static final Seldom UNFINISHED = new Seldom();

    private final AccessRecords readings;

    AccessRecordInterceptor(AccessRecords readings) {
        this.readings = readings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            long number = readings.begin(
                    Caller.of(request).name(),
                    request.getMethod(),
                    request.getServletPath(),
                    query(request),
                    decision(request));
            request.setAttribute(NUMBER, number);
        }
        return true;
    }

    /** One spelling for every way to write the same parameters; what is too long is left out, parameter by parameter. */
    private static String query(HttpServletRequest request) {
        StringBuilder query = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : name.equals(TOKEN) ? new String[0] : values) {
                String parameter = encoded(name) + "=" + encoded(value) + "&";
                if (query.length() + parameter.length() <= LONGEST_QUERY) {
                    query.append(parameter);
                }
            }
        });
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable UUID decision(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        boolean ofDecision = OF_DECISION.matcher(request.getServletPath()).matches();
        return ofDecision && variables instanceof Map<?, ?> map && map.get("id") instanceof String id
                ? AccessRecordQuery.uuid(id)
                : null;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(NUMBER) instanceof Long number) {
            try {
                readings.complete(
                        number, response.getStatus(), Shown.of(request).orElse(null));
            } catch (DataAccessException | TransactionException e) {
                UNFINISHED.tell(before -> LOG.warn(
                        "Reading {} stays without its status ({} before it as well): {}",
                        number,
                        before,
                        e.getClass().getName()));
            }
        }
    }
}
