package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thamtra.verdict.FormSet;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormSets;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.Days;

class FormSetsByDayTest {
    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
    private static final FormSetsByDay SETS = new FormSetsByDay(new FormSets(List.of(
            form("old", "02", LocalDate.of(2018, 1, 1), CHANGE.minusDays(1)),
            form("old", "03", LocalDate.of(2018, 1, 1), CHANGE.minusDays(1)),
            form("new", "02", CHANGE, null))));

    private static FormTemplate form(String instrument, String number, LocalDate from, @Nullable LocalDate to) {
        return new FormTemplate(
                instrument, instrument, new Days(from, to), number, FormKind.SUPPLEMENT, "", "", true, List.of());
    }

    @Test
    void a_set_goes_out_of_use_the_day_after_its_last() {
        assertThat(SETS.on(CHANGE.minusDays(1))).isEqualTo(new FormSet("old", List.of("02", "03")));
        assertThat(SETS.on(CHANGE)).isEqualTo(new FormSet("new", List.of("02")));
        assertThat(SETS.on(LocalDate.MAX)).isEqualTo(new FormSet("new", List.of("02")));
    }

    @Test
    void before_the_first_set_there_is_none() {
        assertThat(SETS.on(LocalDate.of(2017, 12, 31))).isNull();
        assertThat(new FormSetsByDay(FormSets.NONE).on(CHANGE)).isNull();
    }
}
