package vn.thamtra.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thamtra.access.guard.PageAddresses;

/** The days that a page is asked for, as people type them, are for what answers it the days that programs send. */
@Component
final class DaysAsTyped extends OncePerRequestFilter {
    private static final Set<String> DAYS = Set.of("on", "from", "to", "asOf", "since");
    private static final String WRONG = DaysAsTyped.class.getName();

    /** What was typed for a day and is none; null where there is nothing of the kind. */
    static @Nullable String wrong(HttpServletRequest request) {
        return request.getAttribute(WRONG) instanceof String text ? text : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isAsked(request) ? new Read(request) : request, response);
    }

    /** A form with files is read by those who know its fields. */
    private static boolean isAsked(HttpServletRequest request) {
        return PageAddresses.isForPerson(request)
                && !String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && DAYS.stream().anyMatch(name -> request.getParameter(name) != null);
    }

    private static final class Read extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Read(HttpServletRequest request) {
            super(request);
            request.getParameterMap()
                    .forEach((name, values) -> parameters.put(name, DAYS.contains(name) ? read(values) : values));
        }

        private String[] read(String[] values) {
            return Stream.of(values).map(this::stored).toArray(String[]::new);
        }

        private String stored(String text) {
            if (!text.contains("T") && TypedDay.of(text).isEmpty()) {
                setAttribute(WRONG, text);
            }
            return TypedDay.of(text).map(LocalDate::toString).orElse(text);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }
    }
}
