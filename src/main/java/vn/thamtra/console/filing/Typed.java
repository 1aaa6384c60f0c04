package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.thamtra.console.SentFields;

/** What stands in the fields of a form, by their names, as somebody typed it; a field that is not there is empty. */
record Typed(Map<String, String> fields) {
    /** What the form sends beside its fields. */
    private static final Set<String> BESIDE =
            Set.of("procedure", "on", "do", "key", "draft", "about", "outcome", "reasons", "due");

    /** Throws 400 for a field that no form has, and for one that is sent twice. */
    static Typed of(HttpServletRequest request) {
        Map<String, String> fields = SentFields.of(request, name -> BESIDE.contains(name) || name.startsWith("/"));
        fields.keySet().removeAll(BESIDE);
        return new Typed(fields);
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean says(String name) {
        return !text(name).isBlank();
    }

    /** Whether anything that begins so is filled in. */
    boolean saysBelow(String start) {
        return fields.keySet().stream().anyMatch(name -> name.startsWith(start) && says(name));
    }

    int items() {
        return many(number -> FieldName.ref(FieldName.item(number)));
    }

    int events() {
        return many(number -> FieldName.type(FieldName.event(number)));
    }

    private int many(IntFunction<String> name) {
        return (int) IntStream.iterate(0, number -> number + 1)
                .takeWhile(number -> fields.containsKey(name.apply(number)))
                .count();
    }

    Typed with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, text);
        return new Typed(more);
    }

    /** Without what stands in the fields below a name. */
    Typed without(String name) {
        Map<String, String> left = new LinkedHashMap<>(fields);
        left.keySet().removeIf(field -> field.startsWith(name + "/"));
        return new Typed(left);
    }

    /** Without one of several things of a kind ({@code /items/1}); those after it move up. */
    Typed without(String kind, int number) {
        Map<String, String> left = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            int at = numberOf(name, kind);
            if (at > number) {
                left.put(kind + "/" + (at - 1) + name.substring((kind + "/" + at).length()), text);
            } else if (at != number) {
                left.put(name, text);
            }
        });
        return new Typed(left);
    }

    /** −1 for a field of something else. */
    private static int numberOf(String name, String kind) {
        String[] steps = name.split("/", -1);
        boolean ofKind = steps.length > 2 && name.startsWith(kind + "/") && steps[2].matches("[0-9]{1,4}");
        return ofKind ? Integer.parseInt(steps[2]) : -1;
    }
}
