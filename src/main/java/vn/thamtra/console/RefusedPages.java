package vn.thamtra.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.thamtra.access.Role;
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
        page.addObject("problem", problem);
        page.addObject("noDay", status == HttpStatus.BAD_REQUEST ? DaysAsTyped.wrong(request) : null);
        page.addObject("status", status.value());
        Set<Role> allowed = Authorization.allowed(request);
        Page frame = pages.of(request, response);
        boolean may = allowed.isEmpty()
                || frame.caller().filter(known -> known.hasOneOf(allowed)).isPresent();
        page.addObject("page", frame);
        page.addObject("allowed", allowed);
        page.addObject("may", may);
        if (status == HttpStatus.UNAUTHORIZED || (status == HttpStatus.FORBIDDEN && may)) {
            page.addObject("kept", KeptForm.of(request, Pages.path(request)).orElse(null));
        }
        return page;
    }
}
