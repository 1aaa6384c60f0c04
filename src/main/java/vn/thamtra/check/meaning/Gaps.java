package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.solver.Box;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.check.solver.Widest;

/** All cases in which formulas hold, as few and as wide as they can be told. */
record Gaps(Sight sight) {
    /** Someone with so many gaps to close will check again anyway. */
    private static final int TOLD = 50;

    /** Puts what is said of each among the findings, and last, where it is so, that there are more. */
    void tell(Look look, Told.At at, List<Formula> open, List<Finding> findings, Function<Scene, Finding> said) {
        if (each(open, gap -> findings.add(said.apply(gap)))) {
            findings.add(sight.told().more(at, TOLD, look.about(), findings));
        }
    }

    /** Whether there are more than were handed over. */
    boolean each(List<Formula> open, Consumer<Scene> taker) {
        List<Formula> rest = new ArrayList<>(open);
        Optional<Scene> gap = sight.finder().find(rest);
        for (int told = 0; gap.isPresent() && told < TOLD; told++) {
            Box widest = Widest.around(gap.get().box(), open);
            taker.accept(new Scene(sight.space(), widest, gap.get().sketch()));
            rest.add(widest.formula().not());
            gap = sight.finder().find(rest);
        }
        return gap.isPresent();
    }
}
