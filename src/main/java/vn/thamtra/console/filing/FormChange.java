package vn.thamtra.console.filing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thamtra.dossier.Vocabulary;

/** What buttons do to a form without judging it: one more item or event, one less. */
final class FormChange {
    static final String ADD_ITEM = "add-item";
    static final String ADD_EVENT = "add-event";
    private static final Pattern REMOVE = Pattern.compile("remove:(/items|/events)/([0-9]{1,4})");

    private FormChange() {}

    /** The form after it; empty where the act is another one. */
    static Optional<Typed> of(String act, Typed typed, Vocabulary vocabulary) {
        Matcher remove = REMOVE.matcher(act);
        if (act.equals(ADD_ITEM)) {
            int number = typed.items();
            return Optional.of(typed.with(FieldName.ref(FieldName.item(number)), Integer.toString(number + 1)));
        } else if (act.equals(ADD_EVENT)) {
            String type = typed.text(FieldName.NEW_EVENT);
            String name = FieldName.type(FieldName.event(typed.events()));
            return Optional.of(vocabulary.events().containsKey(type) ? typed.with(name, type) : typed);
        } else if (remove.matches()) {
            return Optional.of(typed.without(remove.group(1), Integer.parseInt(remove.group(2))));
        }
        return Optional.empty();
    }
}
