package vn.thamtra.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thamtra.explanation.Moments;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Query;

/**
 * What a list is narrowed down to, and the addresses of the list narrowed down otherwise.
 *
 * @param values what is given, by the names of the parameters
 */
public record Given(String path, Map<String, String> values) {
    public static Given of(HttpServletRequest request, String path, List<String> names) {
        Query query = Query.of(request);
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(name -> query.text(name).ifPresent(value -> values.put(name, value)));
        return new Given(path, values);
    }

    /** Null where it does not matter. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** A day or moment that is given, as people write it. */
    public Message day(String name) {
        return Moments.shown(values.getOrDefault(name, ""));
    }

    /** What a form about the named parameters has to carry along. */
    public Map<String, String> beside(List<String> names) {
        Map<String, String> others = new LinkedHashMap<>(values);
        names.forEach(others::remove);
        return others;
    }

    /** The same list without asking for the named ones. */
    public String without(List<String> names) {
        return address(path, beside(names));
    }

    /** The same list with one asked for. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return address(path, changed);
    }

    /** All of the list in another form, at a path that ends so. */
    public String file(String ending) {
        return address(path + ending, values);
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
