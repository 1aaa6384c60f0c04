package vn.thamtra.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.FactType;
import vn.thamtra.rulebook.wording.ShownNumber;
import vn.thamtra.rulebook.wording.ValueWords;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.ValueDeclaration;

/**
 * What a table of values gives, in words.
 *
 * @param parts the rows it comes from; none while it is open
 */
public record ShownValue(Message label, @Nullable String item, Message is, List<Part> parts) {
    /** A row that a value comes from, and the sheet and cell where it stands. */
    public record Part(String rule, Message message, Citation citation, String sheet, String cell) {}

    public static List<ShownValue> all(List<Value> values, @Nullable ProcedureTables tables) {
        return values.stream().map(value -> of(value, tables)).toList();
    }

    private static ShownValue of(Value value, @Nullable ProcedureTables tables) {
        List<Object> is = value.is() instanceof List<?> list
                ? List.copyOf(list)
                : value.is() == null ? List.of() : List.of(value.is());
        return new ShownValue(
                value.label(),
                value.item(),
                said(value.state(), is, value.unit(), options(value.id(), tables)),
                value.parts().stream().map(ShownValue::part).toList());
    }

    private static Part part(Value.Part part) {
        Source.Cell cell = (Source.Cell) part.source();
        return new Part(part.rule(), part.message(), part.citation(), cell.sheet(), cell.cell());
    }

    /**
     * Those of a recorded answer.
     *
     * @param tables of the version that decided; null where they are not at hand, so that codes stay codes
     */
    public static List<ShownValue> recorded(JsonNode values, @Nullable ProcedureTables tables) {
        return values.valueStream().map(value -> one(value, tables)).toList();
    }

    private static ShownValue one(JsonNode value, @Nullable ProcedureTables tables) {
        List<Object> is = new ArrayList<>();
        JsonNode given = value.path("value");
        (given.isArray() ? given.valueStream().toList() : given.isMissingNode() ? List.<JsonNode>of() : List.of(given))
                .forEach(one -> is.add(plain(one)));
        JsonNode parts = value.path("parts");
        boolean ofRows = value.has("rule");
        return new ShownValue(
                Where.message(value.path("label")),
                value.path("item").stringValue(null),
                said(
                        ValueState.valueOf(value.path("state").stringValue()),
                        is,
                        value.path("unit").stringValue(""),
                        options(value.path("id").stringValue(), tables)),
                parts.isArray()
                        ? parts.valueStream().map(ShownValue::part).toList()
                        : ofRows ? List.of(part(value)) : List.of());
    }

    private static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.stringValue("");
    }

    private static Part part(JsonNode part) {
        return new Part(
                part.path("rule").stringValue(""),
                Where.message(part.path("message")),
                new Citation(
                        part.path("citation").path("instrument").stringValue(""),
                        part.path("citation").path("clause").stringValue("")),
                part.path("source").path("sheet").stringValue(""),
                part.path("source").path("cell").stringValue(""));
    }

    private static List<FactType.Option> options(String id, @Nullable ProcedureTables tables) {
        return tables == null
                ? List.of()
                : tables.values().stream()
                        .filter(value -> value.id().equals(id))
                        .map(ValueDeclaration::type)
                        .findFirst()
                        .map(FactType::options)
                        .orElse(List.of());
    }

    /** What a row gives for a value. */
    public static Message said(ValueDeclaration value, @Nullable Object is) {
        return is == null
                ? ValueWords.NOT_GIVEN
                : said(is, value.type().unit(), value.type().options());
    }

    private static Message said(ValueState state, List<Object> is, String unit, List<FactType.Option> options) {
        return ValueWords.said(state, is, one -> said(one, unit, options));
    }

    private static Message said(Object is, String unit, List<FactType.Option> options) {
        if (is instanceof Boolean flag) {
            return flag ? new Message("có", "yes") : new Message("không", "no");
        }
        if (is instanceof Number number) {
            Message digits = ShownNumber.of(new BigDecimal(number.toString()), false);
            String counted = unit.isEmpty() ? "" : " " + unit;
            return new Message(digits.vi() + counted, digits.en() + counted);
        }
        String label = options.stream()
                .filter(option -> option.code().equals(is))
                .map(FactType.Option::label)
                .findFirst()
                .orElse(Objects.toString(is));
        return new Message(label, label);
    }
}
