package vn.thamtra.console.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.NumberRange;
import vn.thamtra.verdict.Message;

/** Makes the fields of one form, each with what is typed there and what is wrong with it. */
final class Fields {
    /** More than these are chosen from a list. */
    private static final int MOST_RADIOS = 7;

    private final Typed typed;
    private final Map<String, List<Message>> faults;

    Fields(Typed typed, List<FormFaults.AtField> faults) {
        this.typed = typed;
        this.faults = faults.stream()
                .collect(Collectors.groupingBy(
                        FormFaults.AtField::field, Collectors.mapping(FormFaults.AtField::words, Collectors.toList())));
    }

    Field text(String name, Message label) {
        return field(name, Field.Kind.TEXT, label, null, List.of(), List.of());
    }

    Field lines(String name, Message label) {
        return field(name, Field.Kind.LINES, label, null, List.of(), List.of());
    }

    Field number(String name, Message label, @Nullable Message hint) {
        return field(name, Field.Kind.NUMBER, label, hint, List.of(), List.of());
    }

    Field tick(String name, Message label, List<Field.Why> why) {
        return field(name, Field.Kind.TICK, label, null, List.of(), why);
    }

    Field day(String name, Message label) {
        return field(name, Field.Kind.DAY, label, Labels.DAY_HINT, List.of(), List.of());
    }

    /** Day and time. */
    List<Field> moment(String name) {
        return List.of(
                day(FieldName.day(name), Labels.DAY),
                field(FieldName.time(name), Field.Kind.TIME, Labels.TIME, Labels.TIME_HINT, List.of(), List.of()));
    }

    Field listed(String name, Message label, List<Field.Choice> choices) {
        return field(name, Field.Kind.LIST, label, null, withOpen(choices), List.of());
    }

    /** @param holder the item or event that it is a fact of; empty for the dossier */
    Field fact(String holder, FactDeclaration fact, List<Field.Why> why) {
        String name = FieldName.fact(holder, fact.id());
        return fact.type()
                .match(
                        text -> field(name, ofText(name), fact.name(), null, List.of(), why),
                        yesNo -> field(name, Field.Kind.RADIO, fact.name(), null, yesNo(), why),
                        number -> field(name, Field.Kind.NUMBER, fact.name(), range(number), List.of(), why),
                        date -> field(name, Field.Kind.DAY, fact.name(), Labels.DAY_HINT, List.of(), why),
                        choice -> choice(name, fact.name(), choice, why));
    }

    private Field.Kind ofText(String name) {
        return typed.text(name).contains("\n") ? Field.Kind.LINES : Field.Kind.TEXT;
    }

    private static List<Field.Choice> yesNo() {
        return withOpen(List.of(new Field.Choice("true", Labels.YES), new Field.Choice("false", Labels.NO)));
    }

    private Field choice(String name, Message label, FactType.Choice choice, List<Field.Why> why) {
        List<Field.Choice> choices = choice.options().stream()
                .map(option -> new Field.Choice(option.code(), new Message(option.label(), option.label())))
                .toList();
        Field.Kind kind = choices.size() > MOST_RADIOS ? Field.Kind.LIST : Field.Kind.RADIO;
        return field(name, kind, label, null, withOpen(choices), why);
    }

    /** Left open is last, and is what stands there until somebody knows. */
    private static List<Field.Choice> withOpen(List<Field.Choice> choices) {
        List<Field.Choice> all = new ArrayList<>(choices);
        all.add(new Field.Choice("", Labels.OPEN));
        return all;
    }

    private static Message range(FactType.Number number) {
        String unit = number.unit().isBlank() ? "" : " " + number.unit();
        BigDecimal least = NumberRange.least(number);
        BigDecimal most = NumberRange.most(number);
        return new Message(
                "từ " + new Notation(false).shown(least) + " đến " + new Notation(false).shown(most) + unit,
                "from " + new Notation(true).shown(least) + " to " + new Notation(true).shown(most) + unit);
    }

    private Field field(
            String name,
            Field.Kind kind,
            Message label,
            @Nullable Message hint,
            List<Field.Choice> choices,
            List<Field.Why> why) {
        return new Field(name, kind, label, hint, choices, typed.text(name), faults.getOrDefault(name, List.of()), why);
    }
}
