package vn.thamtra.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Makes dossiers of a vocabulary: lawful ones, and from them others with something changed anywhere. A tree of maps,
 * lists and raw JSON texts.
 */
public final class DossierGenerator {
    private static final List<String> WHEN = List.of("receivedAt", "asOf", "at", "on");

    private final Random random;
    private final Vocabulary vocabulary;

    public DossierGenerator(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
    }

    public String next() {
        Map<String, Object> dossier = lawful();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(dossier);
        }
        StringBuilder json = new StringBuilder();
        write(dossier, json);
        return json.toString();
    }

    private Map<String, Object> lawful() {
        Map<String, Object> dossier = new LinkedHashMap<>();
        dossier.put("procedure", quoted(vocabulary.procedure()));
        dossier.put("receivedAt", pick(NastyValues.EARLY_MOMENTS));
        maybe(dossier, "dossierCode", pick(NastyValues.TEXTS));
        maybe(dossier, "channel", quoted(pick(List.of(Channel.values())).name()));
        maybe(dossier, "applicant", pick(NastyValues.APPLICANTS));
        maybe(dossier, "documents", documents());
        maybe(dossier, "facts", facts(vocabulary.facts().values()));
        maybe(dossier, "events", events());
        maybe(dossier, "items", items());
        maybe(dossier, "asOf", pick(NastyValues.LATE_MOMENTS));
        maybe(dossier, "agencyCode", pick(NastyValues.TEXTS));
        return dossier;
    }

    private List<Object> documents() {
        List<Object> documents = new ArrayList<>();
        for (String type : vocabulary.documents().keySet()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("type", quoted(type));
            maybe(document, "copies", pick(List.of("1", "2", "3.0", "1e4", "null")));
            documents.add(document);
        }
        return documents;
    }

    private Map<String, Object> facts(Iterable<FactDeclaration> declarations) {
        Map<String, Object> facts = new LinkedHashMap<>();
        declarations.forEach(declaration -> maybe(facts, declaration.id(), value(declaration.type())));
        return facts;
    }

    private String value(FactType type) {
        if (random.nextInt(12) == 0) {
            return "null";
        }
        if (type instanceof FactType.Number number) {
            return number(number);
        }
        if (type instanceof FactType.Choice choice) {
            return quoted(pick(choice.options()).code());
        }
        if (type instanceof FactType.YesNo) {
            return Boolean.toString(random.nextBoolean());
        }
        return pick(type instanceof FactType.Date ? NastyValues.DATES : NastyValues.TEXTS);
    }

    private String number(FactType.Number type) {
        BigDecimal span = type.max().subtract(type.min());
        BigDecimal value = type.min()
                .add(span.multiply(BigDecimal.valueOf(random.nextInt(5))).divide(BigDecimal.valueOf(4)));
        return random.nextBoolean() ? value.toPlainString() : value.setScale(3).unscaledValue() + "e-3";
    }

    private List<Object> events() {
        List<Object> events = new ArrayList<>();
        for (EventDeclaration declaration : vocabulary.events().values()) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("type", quoted(declaration.type()));
            boolean byMoment = declaration.told() == EventDeclaration.Told.AT;
            event.put(byMoment ? "at" : "on", pick(byMoment ? NastyValues.EARLY_MOMENTS : NastyValues.DATES));
            maybe(event, byMoment ? "on" : "at", "null");
            maybe(event, "facts", facts(declaration.facts()));
            events.add(event);
        }
        return events;
    }

    private List<Object> items() {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("ref", quoted("số " + i));
            maybe(item, "facts", facts(vocabulary.facts().values()));
            maybe(item, "documents", documents());
            items.add(item);
        }
        return items;
    }

    private void maybe(Map<String, Object> members, String name, Object value) {
        if (random.nextBoolean()) {
            members.put(name, value);
        }
    }

    /** Goes down a random way and changes what it finds there. */
    private void change(Object node) {
        if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            changeMember(members(node));
        } else if (node instanceof List<?> list && !list.isEmpty()) {
            changeElement(elements(node));
        } else if (node instanceof Map<?, ?>) {
            members(node).put(pick(NastyValues.NAMES), nasty());
        }
    }

    private void changeMember(Map<String, Object> members) {
        String name = pick(List.copyOf(members.keySet()).stream().sorted().toList());
        Object value = Objects.requireNonNull(members.get(name));
        if (!(value instanceof String) && random.nextInt(4) > 0) {
            change(value);
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> members.remove(name);
            case 1 -> members.put(pick(NastyValues.NAMES), nasty());
            case 2 -> members.put(random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : name + "s", value);
            default -> members.put(name, WHEN.contains(name) ? when() : nasty());
        }
    }

    private void changeElement(List<Object> elements) {
        int at = random.nextInt(elements.size());
        switch (random.nextInt(8)) {
            case 0 -> elements.remove(at);
            case 1 -> elements.add(elements.get(at));
            case 2 -> elements.set(at, nasty());
            case 3 -> elements.add(nasty());
            default -> change(elements.get(at));
        }
    }

    /** A moment or a day, or one of them with another character somewhere. */
    private String when() {
        String when = pick(NastyValues.WHEN);
        if (random.nextInt(3) > 0 || !when.startsWith("\"")) {
            return when;
        }
        int at = 1 + random.nextInt(when.length() - 2);
        char other = "0123456789TZtz:.,+- ".charAt(random.nextInt(20));
        return when.charAt(at) == '\\' || when.charAt(at - 1) == '\\'
                ? when
                : when.substring(0, at) + other + when.substring(at + 1);
    }

    private Object nasty() {
        return switch (random.nextInt(10)) {
            case 0 -> facts(vocabulary.facts().values());
            case 1 -> documents();
            case 2 -> new ArrayList<>(List.of(pick(NastyValues.ANY)));
            default -> pick(NastyValues.ANY);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> elements(Object node) {
        return (List<Object>) node;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static void write(Object node, StringBuilder json) {
        if (node instanceof Map<?, ?> map) {
            json.append('{');
            map.forEach((name, value) -> {
                json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":");
                write(value, json);
            });
            json.append('}');
        } else if (node instanceof List<?> list) {
            json.append('[');
            for (int i = 0; i < list.size(); i++) {
                json.append(i == 0 ? "" : ",");
                write(list.get(i), json);
            }
            json.append(']');
        } else {
            json.append(node);
        }
    }
}
