package vn.thamtra.access.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** Denies what answers at an address that no line of the table of rights is about: a line that was forgotten. */
final class OnlyByRight implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && !Authorization.isByRight(request)) {
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN));
        }
        return true;
    }
}
