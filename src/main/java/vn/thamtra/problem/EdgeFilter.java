package vn.thamtra.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thamtra.logline.RequestId;

/** The outermost filter: the id of the call, headers that make answers harmless in a browser, and a problem for whatever else failed. */
final class EdgeFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest call = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader(
                RequestId.HEADER, RequestId.begin(call.getHeader(RequestId.HEADER), call.getHeader("traceparent")));
        try {
            answer(call, answer, chain);
        } finally {
            RequestId.end();
        }
    }

    private static void answer(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        harmless(answer);
        try {
            chain.doFilter(call, answer);
        } catch (RuntimeException thrown) {
            ProblemAdvice.tell(thrown, answer);
        } catch (Error thrown) {
            ProblemAdvice.tell(thrown, answer);
        } catch (ServletException thrown) {
            ProblemAdvice.tell(thrown, answer);
        } catch (IOException thrown) {
            ProblemAdvice.tell(thrown, answer);
        }
        if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            UnreadBody.letItPass(call, answer);
        }
    }

    private static void harmless(HttpServletResponse answer) {
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.setHeader("Cache-Control", "no-store");
    }
}
