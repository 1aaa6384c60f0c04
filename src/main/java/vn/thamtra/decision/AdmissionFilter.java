package vn.thamtra.decision;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thamtra.problem.ProblemWriter;

/**
 * Lets dossiers in that come alone, before anything else is done for them, even before it is known who calls: what a refusal
 * costs, those pay who were let in.
 */
final class AdmissionFilter implements Filter {
    private final Admission admission;

    AdmissionFilter(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!admission.enter()) {
            ProblemWriter.send(Refusals.noRoom(), (HttpServletResponse) response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leave();
        }
    }
}
