package vn.thamtra.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rules.DossierFacts;

class RuleMatcherTest {
    private static final String RULES = """
            package general

            import vn.thamtra.rules.DossierFacts

            rule "R-1 gãy"
            when
                $facts : DossierFacts( channel == "BROKEN" )
            then
                throw new IllegalStateException("broken");
            end

            rule "R-2 có"
            when
                $facts : DossierFacts( channel == "ONLINE" )
            then
                $facts.getFindings().found(drools.getRule().getName());
            end
            """;

    private final KieBase base =
            new RuleCompiler(CompileCache.none()).compile(new TreeMap<>(Map.of("rules/general/gay.drl", RULES)));
    private final RuleMatcher matcher = new RuleMatcher(base);

    private static DossierFacts by(String channel) {
        DossierFacts facts = new DossierFacts();
        facts.setChannel(channel);
        return facts;
    }

    @Test
    void a_session_that_did_well_serves_the_next_dossier() {
        matcher.match(by("ONLINE"));
        matcher.match(by("ONLINE"));

        assertThat(base.getKieSessions()).hasSize(1);
    }

    @Test
    void a_session_that_failed_is_not_used_again() {
        assertThatThrownBy(() -> matcher.match(by("BROKEN"))).isInstanceOf(RuntimeException.class);

        assertThat(base.getKieSessions()).isEmpty();
    }

    @Test
    void what_comes_after_a_failure_is_judged_as_if_nothing_had_been() {
        matcher.match(by("ONLINE"));
        assertThatThrownBy(() -> matcher.match(by("BROKEN"))).isInstanceOf(RuntimeException.class);
        DossierFacts facts = by("ONLINE");

        matcher.match(facts);

        assertThat(facts.getFindings().found()).containsExactly("R-2 có");
    }
}
