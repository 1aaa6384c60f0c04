package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thamtra.check.solver.Box;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.check.solver.Widest;

/** All cases in which formulas hold, as few and as wide as they can be told. */
record Gaps(Sight sight) {
    /** Someone with so many gaps to close will check again anyway. */
    private static final int TOLD = 50;

    List<Scene> of(List<Formula> open) {
        List<Scene> gaps = new ArrayList<>();
        List<Formula> rest = new ArrayList<>(open);
        Optional<Scene> gap = sight.finder().find(rest);
        while (gap.isPresent() && gaps.size() < TOLD) {
            Box widest = Widest.around(gap.get().box(), open);
            gaps.add(new Scene(sight.space(), widest, gap.get().sketch()));
            rest.add(widest.formula().not());
            gap = sight.finder().find(rest);
        }
        return gaps;
    }
}
