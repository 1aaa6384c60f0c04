package vn.thamtra.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.second.Explanations.Difference;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Verdict;

/**
 * Dossiers made by chance, judged by the rulebook and by the texts. {@code -Dsecond.dossiers=10000 -Dsecond.seed=7}
 * makes more and others.
 */
class RandomDossiersTest {
    private static final int DOSSIERS = Integer.getInteger("second.dossiers", 1100);
    private static final long SEED = Long.getLong("second.seed", 854);
    private static final SecondEvaluator SECOND = new SecondEvaluator();

    @Test
    void the_rulebook_and_the_texts_agree_or_it_is_known_why_not() {
        List<String> unexplained = new ArrayList<>();
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        Set<String> procedures = Rules.SHIPPED.procedures();
        for (String procedure : procedures) {
            RandomDossiers made = new RandomDossiers(
                    Rules.SHIPPED.vocabulary(procedure).orElseThrow(), new Random(SEED + procedure.hashCode()));
            for (int count = 0; count < DOSSIERS / procedures.size(); count++) {
                Dossier dossier = made.next();
                OffsetDateTime asOf = Objects.requireNonNull(dossier.asOf());
                Verdict verdict = Rules.SHIPPED.evaluate(dossier, asOf);
                outcomes.add(verdict.outcome());
                differences(dossier, asOf, verdict).stream()
                        .filter(difference -> !Explanations.explain(difference))
                        .forEach(difference -> unexplained.add(told(difference)));
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
    }

    private static List<Difference> differences(Dossier dossier, OffsetDateTime asOf, Verdict verdict) {
        return Compared.differences(dossier, Compared.of(SECOND.evaluate(dossier, asOf)), Compared.of(verdict));
    }

    private static String told(Difference one) {
        return one.thing() + "\n  texts: " + one.texts() + "\n  rulebook: " + one.rulebook() + "\n  " + one.dossier();
    }

    @Test
    void the_second_evaluator_knows_every_procedure() {
        assertThat(SECOND.procedures()).containsExactlyInAnyOrderElementsOf(Rules.SHIPPED.procedures());
    }
}
