package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.example.ExampleCells;
import vn.thamtra.console.TypedDay;
import vn.thamtra.verdict.Outcome;

/** What is typed of an example that a tried dossier is to become. */
record ExampleForm(
        String about,
        String outcome,
        @Nullable String reasons,
        @Nullable String due) {
    private static final int LINE = 1000;

    ExampleForm(HttpServletRequest request) {
        this(
                text(request, "about"),
                text(request, "outcome"),
                request.getParameter("reasons"),
                request.getParameter("due"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** Empty where it is not whole. */
    Optional<ExampleCells.Expected> expected() {
        boolean whole = !about.isEmpty()
                && Arrays.stream(Outcome.values()).anyMatch(each -> each.name().equals(outcome))
                && Stream.of(about, given(reasons), given(due)).allMatch(text -> text.length() <= LINE);
        return whole
                ? Optional.of(new ExampleCells.Expected(about, outcome, given(reasons), TypedDay.stored(given(due))))
                : Optional.empty();
    }

    private static String given(@Nullable String text) {
        return text == null || text.isBlank() ? "-" : text.strip();
    }
}
