package vn.thamtra.check.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thamtra.dossier.Absence;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Term;

/** The small mistakes that are tried: every kind, and none that no example could notice by its nature. */
class MutantsTest {
    private static final Rulebook RULEBOOK = Books.open(Books.files());
    private static final ProcedureTables RECOGNITION = one("prov-legal-reporter-recognition");

    @Test
    void every_kind_of_mistake_is_tried_somewhere() {
        Set<Mistake> tried = Books.tables(RULEBOOK).stream()
                .flatMap(tables -> Mutants.of(tables, true).stream())
                .map(Mutant::mistake)
                .collect(Collectors.toSet());

        assertThat(tried).isEqualTo(EnumSet.allOf(Mistake.class));
    }

    @Test
    void a_condition_is_forgotten_but_no_term_is_left_without_any() {
        List<Mutant> forgotten = mutants(RECOGNITION, Mistake.CONDITION_FORGOTTEN);

        assertThat(forgotten)
                .isNotEmpty()
                .allMatch(mutant -> mutant.change().vi().endsWith(" → -"));
        assertThat(forgotten)
                .allSatisfy(mutant -> assertThat(mutant.made().get().terms())
                        .flatExtracting(Term::rows)
                        .noneMatch(way -> way.conditions().isEmpty()));
    }

    @Test
    void each_value_of_a_list_is_left_out_once_and_one_is_taken_for_its_neighbour() {
        assertThat(mutants(RECOGNITION, Mistake.VALUE_MISTAKEN))
                .extracting(mutant -> mutant.change().vi())
                .contains(
                        "Tư cách công tác: CADRE; CIVIL_SERVANT; PUBLIC_EMPLOYEE; ARMED_FORCES_OFFICER"
                                + " → CIVIL_SERVANT; PUBLIC_EMPLOYEE; ARMED_FORCES_OFFICER",
                        "Tư cách công tác: CADRE; CIVIL_SERVANT; PUBLIC_EMPLOYEE; ARMED_FORCES_OFFICER"
                                + " → CONTRACT_WORKER; CIVIL_SERVANT; PUBLIC_EMPLOYEE; ARMED_FORCES_OFFICER");
    }

    @Test
    void an_absence_is_changed_only_where_the_verdict_can_tell() {
        assertThat(mutants(RECOGNITION, Mistake.ABSENCE_CHANGED))
                .extracting(Mutant::row)
                .contains("goodMorals")
                .doesNotContain("fullName", "workUnit");
        Mutant unknown = mutants(RECOGNITION, Mistake.ABSENCE_CHANGED).stream()
                .filter(mutant -> mutant.row().equals("goodMorals"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.made().get().vocabulary().facts().get("goodMorals"))
                .satisfies(fact -> assertThat(fact.absence()).isEqualTo(Absence.NO_EFFECT));
    }

    @Test
    void the_days_in_force_are_moved_unless_another_version_stands_beside() {
        assertThat(mutants(RECOGNITION, Mistake.DAY_MOVED)).hasSize(2);
        assertThat(Mutants.of(RECOGNITION, false)).noneMatch(mutant -> mutant.mistake() == Mistake.DAY_MOVED);
    }

    private static List<Mutant> mutants(ProcedureTables tables, Mistake kind) {
        return Mutants.of(tables, true).stream()
                .filter(mutant -> mutant.mistake() == kind)
                .toList();
    }

    private static ProcedureTables one(String procedure) {
        return RULEBOOK.versions(procedure).get(0);
    }
}
