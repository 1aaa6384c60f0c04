package vn.thamtra.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers where the servlet container forwards an error to, as whoever asked takes it. */
@Controller
final class ContainerErrors implements ErrorController {
    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
        throw new ProblemException(Problem.of(ProblemType.ofStatus(code)));
    }
}
