package vn.thamtra.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.rules.Receipt;

class RememberedReceiptsTest {
    private int matched;
    private final RememberedReceipts receipts = new RememberedReceipts(facts -> {
        matched++;
        facts.getFindings().found("R-" + matched);
        facts.getFindings().print("06");
        facts.getFindings().spare("01");
        facts.getFindings().disregardRequests();
    });

    private DossierFacts match(Consumer<DossierFacts> other) {
        DossierFacts facts = new DossierFacts();
        facts.setChannel("POST");
        facts.setReceivedOn(LocalDate.of(2025, 7, 1));
        other.accept(facts);
        receipts.match(facts);
        return facts;
    }

    @Test
    void the_same_receipt_is_matched_once_and_found_the_same() {
        match(same -> {});
        DossierFacts again = match(same -> {});

        assertThat(matched).isEqualTo(1);
        assertThat(again.getFindings().found()).containsExactly("R-1");
        assertThat(again.getFindings().forms(List.of("01"))).containsExactly("06");
        assertThat(again.getFindings().areRequestsDisregarded()).isTrue();
    }

    @Test
    void whatever_a_rule_can_ask_makes_another_receipt() {
        match(same -> {});
        match(facts -> facts.setChannel("ONLINE"));
        match(facts -> facts.setChannel(null));
        match(facts -> facts.setReceivedOn(LocalDate.of(2025, 7, 2)));
        match(facts -> facts.setConfirmedUntil(LocalDate.of(2025, 7, 1)));
        match(facts -> facts.setOneStop(true));
        match(facts -> facts.setLawEnded(true));
        match(facts -> facts.setLawConfirmed(true));

        assertThat(matched).isEqualTo(8);
    }

    /** Another field, which the test above does not know yet, would be asked of the dossier that came first. */
    @Test
    void each_field_that_a_rule_can_ask_is_one_of_those_remembered() {
        assertThat(fields(Receipt.class))
                .containsExactlyInAnyOrderElementsOf(fields(remembered()))
                .hasSize(6);
    }

    private static Class<?> remembered() {
        return Arrays.stream(RememberedReceipts.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()))
                .map(field -> field.getName() + " " + field.getType().getSimpleName())
                .toList();
    }

    @Test
    void what_is_added_to_one_finding_is_not_in_the_next() {
        match(same -> {}).getFindings().found("R-9");
        match(same -> {}).getFindings().found("R-9");

        assertThat(match(same -> {}).getFindings().found()).containsExactly("R-1");
    }
}
