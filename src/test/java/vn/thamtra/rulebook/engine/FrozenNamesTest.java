package vn.thamtra.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"DossierFacts", "Handling", "Findings"})
    void the_places_of_earlier_rulebooks_lead_to_those_of_today(String type) {
        assertThat(FrozenNames.today("import vn.thamtra.rulebook." + type + "\n"))
                .isEqualTo("import vn.thamtra.rules." + type + "\n");
    }

    @Test
    void nothing_else_changes_and_no_line_moves() {
        String rule =
                "package a\n\nimport vn.thamtra.rules.Handling\nimport vn.thamtra.rulebook.HandlingX\n// vn.thamtra\n";

        assertThat(FrozenNames.today(rule)).isEqualTo(rule);
    }
}
