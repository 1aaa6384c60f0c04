package vn.thamtra.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** The fields of a form by their names, as somebody filled them in. */
public final class SentFields {
    private static final String TOKEN = "_csrf";

    private SentFields() {}

    /** Throws 400 for a field that the form has not, and for one that came twice: nobody could tell which was meant. */
    public static Map<String, String> of(HttpServletRequest request, Predicate<String> known) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length != 1) {
                throw refused(
                        "Một ô của biểu mẫu được gửi hai lần: " + name + "; hãy mở lại biểu mẫu.",
                        "A field of the form was sent twice: " + name + "; open the form again.");
            } else if (!name.equals(TOKEN)) {
                fields.put(checked(name, known), values[0].replace("\r\n", "\n"));
            }
        });
        return fields;
    }

    private static String checked(String name, Predicate<String> known) {
        if (!known.test(name)) {
            throw refused(
                    "Biểu mẫu không có ô này: " + name + "; hãy mở lại biểu mẫu.",
                    "The form has no such field: " + name + "; open the form again.");
        }
        return name;
    }

    /** Throws 400 where another button was pressed than one of the form. */
    public static String button(Map<String, String> fields, String... ofTheForm) {
        String pressed = fields.getOrDefault("do", "");
        if (!List.of(ofTheForm).contains(pressed)) {
            throw refused(
                    "Biểu mẫu không có nút này: " + pressed + "; hãy mở lại biểu mẫu.",
                    "The form has no such button: " + pressed + "; open the form again.");
        }
        return pressed;
    }

    private static ProblemException refused(String vi, String en) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, vi, en));
    }
}
