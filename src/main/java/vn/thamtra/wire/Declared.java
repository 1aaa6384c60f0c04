package vn.thamtra.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What a call says of itself: the parameters it knows, and whether it reads a body.
 *
 * @param form whether it reads the fields of a form by itself
 */
record Declared(List<String> parameters, boolean body, boolean form) {
    private static final String ATTRIBUTE = Declared.class.getName();
    private static final Declared NOTHING = new Declared(List.of(), false, false);

    /** A handler that declares nothing knows nothing. */
    static Declared of(Object handler) {
        return handler instanceof HandlerMethod method ? of(method) : NOTHING;
    }

    private static Declared of(HandlerMethod method) {
        @Nullable Parameters parameters = method.getMethodAnnotation(Parameters.class);
        @Nullable
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return new Declared(
                parameters == null ? List.of() : List.of(parameters.value()),
                mapping != null && mapping.consumes().length > 0,
                parameters != null && parameters.form());
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Makes sure that who reads a parameter has declared it, so that nobody is refused for what is wanted.
     *
     * @throws IllegalStateException for a parameter that is read and not declared
     */
    static void require(HttpServletRequest request, String parameter) {
        Object declared = request.getAttribute(ATTRIBUTE);
        if (!(declared instanceof Declared known) || !known.parameters().contains(parameter)) {
            throw new IllegalStateException(
                    "The parameter " + parameter + " of " + request.getServletPath() + " is read but not declared");
        }
    }
}
