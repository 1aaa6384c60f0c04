package vn.thamtra.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** Lets a call through only if its method names the caller's role; what names no role is denied. */
final class RoleInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && !OpenAddresses.contains(request)
                && !allowed(Caller.find(request), handler)) {
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN));
        }
        return true;
    }

    private static boolean allowed(Optional<Caller> caller, Object handler) {
        @Nullable
        Allowed allowed = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
        return allowed != null
                && caller.filter(known -> known.hasOneOf(List.of(allowed.value())))
                        .isPresent();
    }
}
