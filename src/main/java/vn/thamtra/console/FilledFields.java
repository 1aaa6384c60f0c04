package vn.thamtra.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.thamtra.access.guard.PageAddresses;

/**
 * A browser sends the fields of a search that nobody filled in, too. A search says so by {@code find}, and goes on to the address
 * that asks for what was filled in: that one can be kept, and an empty parameter in it is still told.
 */
@Component
final class FilledFields extends OncePerRequestFilter {
    private static final String FIND = "find";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")
                && request.getParameter(FIND) != null
                && PageAddresses.isForPerson(request)) {
            response.sendRedirect(address(request));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String address(HttpServletRequest request) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/" + request.getRequestURI().replaceFirst("^/+", ""));
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals(FIND) && !value.isBlank()) {
                    address.queryParam(name, encoded(value));
                }
            }
        });
        return address.build(true).toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
