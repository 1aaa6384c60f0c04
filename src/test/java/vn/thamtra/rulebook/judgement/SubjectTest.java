package vn.thamtra.rulebook.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Item;

class SubjectTest {
    private static final Map<String, Object> LETTER = Map.of("workUnit", "Sở Tư pháp", "lawDegree", false);
    private static final Map<String, Integer> PAPERS = Map.of("proposal-letter", 1, "degree", 2);

    @Test
    void an_item_says_its_own_and_what_the_letter_says_behind_it() {
        Subject item = onlyItem(new Item("1", Map.of("lawDegree", true, "fullName", "A"), Map.of("degree", 1)));

        assertThat(item.facts().get("lawDegree")).isEqualTo(true);
        assertThat(item.facts().get("workUnit")).isEqualTo("Sở Tư pháp");
        assertThat(item.facts().containsKey("workUnit")).isTrue();
        assertThat(item.facts().containsKey("prestige")).isFalse();
        assertThat(item.facts().get("prestige")).isNull();
        assertThat(item.documents().getOrDefault("degree", 0)).isEqualTo(1);
        assertThat(item.documents().getOrDefault("proposal-letter", 0)).isEqualTo(1);
        assertThat(item.documents().getOrDefault("criminal-record", 0)).isZero();
    }

    @Test
    void what_both_say_is_told_once() {
        Subject item = onlyItem(new Item("1", Map.of("lawDegree", true, "fullName", "A"), Map.of()));

        Map<String, Object> together = Map.of("workUnit", "Sở Tư pháp", "lawDegree", true, "fullName", "A");
        assertThat(item.facts()).isEqualTo(together).hasSize(3);
        assertThat(item.facts().hashCode()).isEqualTo(together.hashCode());
        assertThat(item.documents()).isEqualTo(PAPERS);
    }

    private static Subject onlyItem(Item item) {
        Dossier dossier = new Dossier(
                "recognition",
                null,
                OffsetDateTime.parse("2026-03-02T08:00:00+07:00"),
                null,
                PAPERS,
                LETTER,
                List.of(),
                List.of(item),
                null);
        return Subject.items(dossier).get(0);
    }
}
