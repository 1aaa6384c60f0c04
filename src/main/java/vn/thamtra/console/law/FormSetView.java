package vn.thamtra.console.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.form.FormTemplate;

/** The printed forms that one instrument prescribes for some days of receipt. */
record FormSetView(FormTemplate first, List<FormTemplate> forms) {
    static List<FormSetView> of(Rulebook rulebook) {
        Map<List<Object>, List<FormTemplate>> sets = new LinkedHashMap<>();
        rulebook.forms().forms().forEach(form -> sets.computeIfAbsent(
                        List.of(form.set(), form.instrument(), form.days()), unused -> new ArrayList<>())
                .add(form));
        return sets.values().stream()
                .map(forms -> new FormSetView(forms.get(0), forms))
                .toList();
    }
}
