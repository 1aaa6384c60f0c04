package vn.thamtra.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.thamtra.access.guard.Authorization;
import vn.thamtra.access.guard.PageAddresses;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemOf;

/** Says in words, on a page, what a program is told in a problem document. */
@Component
final class RefusedPages implements HandlerExceptionResolver, Ordered {
    private final Pages pages;

    RefusedPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (response.isCommitted() || !PageAddresses.isForPerson(request)) {
            return null;
        }
        Problem problem = ProblemOf.thrown(thrown);
        problem.headers().forEach(response::setHeader);
        HttpStatus status = HttpStatus.valueOf(problem.type().status());
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("page", pages.of(request, response));
        page.addObject("problem", problem);
        page.addObject("status", status.value());
        page.addObject("allowed", Authorization.allowed(request));
        return page;
    }
}
