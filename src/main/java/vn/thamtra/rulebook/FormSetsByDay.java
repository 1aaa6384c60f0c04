package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.FormSet;
import vn.thamtra.workbook.form.FormSets;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.Days;

/** What the numbers of printed forms are of on a day of receipt: the same set until a form comes into use or goes out of it. */
final class FormSetsByDay {
    private final NavigableMap<LocalDate, Optional<FormSet>> since = new TreeMap<>();

    FormSetsByDay(FormSets forms) {
        since.put(LocalDate.MIN, Optional.empty());
        for (FormTemplate form : forms.forms()) {
            Days days = form.days();
            if (days.from() != null) {
                since.put(days.from(), Optional.empty());
            }
            if (days.to() != null) {
                since.put(days.to().plusDays(1), Optional.empty());
            }
        }
        since.replaceAll((day, none) -> inUse(forms.on(day)));
    }

    private static Optional<FormSet> inUse(List<FormTemplate> forms) {
        return forms.stream()
                .findFirst()
                .map(first -> new FormSet(
                        first.instrument(),
                        forms.stream().map(FormTemplate::number).toList()));
    }

    /** Null where the rulebook words no forms for the day. */
    @Nullable
    FormSet on(LocalDate receivedOn) {
        return Objects.requireNonNull(since.floorEntry(receivedOn)).getValue().orElse(null);
    }
}
