package vn.thamtra.workbook.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The printed forms of a rulebook ({@code bieu-mau.xlsx}). */
public record FormSets(List<FormTemplate> forms) {
    /** Of a rulebook that words none, as all were before they did. */
    public static final FormSets NONE = new FormSets(List.of());

    /** The forms for a dossier received on a day, by number. */
    public List<FormTemplate> on(LocalDate receivedOn) {
        return forms.stream().filter(form -> form.days().include(receivedOn)).toList();
    }

    /** The form of a kind on a day, of which there is at most one. */
    public Optional<FormTemplate> find(FormKind kind, LocalDate receivedOn) {
        return on(receivedOn).stream().filter(form -> form.kind() == kind).findFirst();
    }
}
