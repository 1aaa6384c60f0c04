package vn.thamtra.console.filing;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a browser sends of a form on a page, button aside. */
record SentForm(Map<String, String> fields) {
    static SentForm of(String page, String action) {
        Element form = all(parsed(page), "form")
                .filter(each -> each.getAttribute("action").equals(action)
                        && each.getAttribute("method").equals("post"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for " + action + " in " + page));
        Map<String, String> fields = new LinkedHashMap<>();
        all(form, "*").forEach(element -> value(element).ifPresent(value -> {
            String was = fields.put(element.getAttribute("name"), value);
            if (was != null) {
                throw new AssertionError("Sent twice: " + element.getAttribute("name"));
            }
        }));
        return new SentForm(fields);
    }

    private static Document parsed(String page) {
        try {
            return new HtmlDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Element> all(Node in, String name) {
        NodeList found = in instanceof Document whole
                ? whole.getElementsByTagName(name)
                : ((Element) in).getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
    }

    private static Optional<String> value(Element element) {
        if (!element.hasAttribute("name")) {
            return Optional.empty();
        }
        return switch (element.getTagName()) {
            case "input" ->
                switch (element.getAttribute("type")) {
                    case "radio", "checkbox" ->
                        element.hasAttribute("checked") ? Optional.of(element.getAttribute("value")) : Optional.empty();
                    default -> Optional.of(element.getAttribute("value"));
                };
            case "textarea" -> Optional.of(element.getTextContent());
            case "select" -> Optional.of(selected(element));
            default -> Optional.empty();
        };
    }

    private static String selected(Element select) {
        return all(select, "option")
                .filter(option -> option.hasAttribute("selected"))
                .findFirst()
                .or(() -> all(select, "option").findFirst())
                .orElseThrow()
                .getAttribute("value");
    }

    SentForm with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new SentForm(more);
    }

    SentForm without(String name) {
        Map<String, String> less = new LinkedHashMap<>(fields);
        less.remove(name);
        return new SentForm(less);
    }

    /** As the body of a request. */
    String body() {
        return fields.entrySet().stream()
                .map(field ->
                        encoded(field.getKey()) + "=" + encoded(field.getValue().replace("\n", "\r\n")))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
