package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/**
 * A form as it was sent.
 *
 * @param on the day it was made for
 * @param act what is to be done with it
 * @param key by which the same form is known again; empty where it is not recorded
 * @param draft what it is tried on beside the law in force; empty for nothing
 */
record Sent(String procedure, LocalDate on, String act, String key, String draft, Typed typed) {
    static final String JUDGE = "judge";
    static final String SAVE = "save";
    static final String OPEN = "open";
    /** Before the language that the form is to go on in. */
    static final String LANGUAGE = "language:";

    static final String EXAMPLE = "example";
    /** Of a form that would be recorded: what it leads to is only looked at. */
    static final String LOOK = "look";

    static Sent of(HttpServletRequest request) {
        Typed typed = Typed.of(request);
        return new Sent(
                given(request, "procedure"),
                day(given(request, "on")),
                Optional.ofNullable(request.getParameter("do")).orElse(JUDGE),
                Optional.ofNullable(request.getParameter("key")).orElse(""),
                Optional.ofNullable(request.getParameter("draft")).orElse(""),
                typed);
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElseThrow(Sent::notOurs);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw notOurs();
        }
    }

    /** What no form of ours sends. */
    static ProblemException notOurs() {
        return new ProblemException(Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "Biểu mẫu gửi đến không đủ hoặc không đúng; hãy mở lại biểu mẫu.",
                "The form that came is not whole or not right; open the form again."));
    }

    /** The day of receipt as far as it can be read: whose law the form is to follow. */
    LocalDate day(Notation notation) {
        return notation.day(typed.text(FieldName.day(FieldName.RECEIVED))).orElse(on);
    }

    Sent with(Typed other) {
        return new Sent(procedure, on, act, key, draft, other);
    }
}
