package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * A number of events known only between two bounds, each within a region of a line; what a test of it comes to.
 *
 * @param low the region of the number that certainly count
 * @param high the region of the number that may count
 */
record Tally(Cuts line, int low, int high) {

    /** Every pair of regions that two bounds may lie in; only equal bounds where no event can be left open. */
    static List<Object> all(Cuts line, boolean exact) {
        List<Object> all = new ArrayList<>();
        for (int low = 0; low < line.size(); low++) {
            for (int high = low; high < (exact ? low + 1 : line.size()); high++) {
                all.add(new Tally(line, low, high));
            }
        }
        return all;
    }

    boolean holds(UnaryTest test) {
        return between().minus(line.passing(test, line.size())).isEmpty();
    }

    boolean fails(UnaryTest test) {
        return !line.passing(test, line.size()).meets(between());
    }

    private Regions between() {
        return Regions.range(line.size(), low, high + 1);
    }

    @Override
    public String toString() {
        String least = shown(low);
        return low == high ? least : least + " chắc chắn, có thể đến " + shown(high);
    }

    private String shown(int region) {
        long least = line.least(region);
        if (region == line.size() - 1) {
            return "≥ " + least;
        }
        return line.most(region) == least ? Long.toString(least) : least + " .. " + line.most(region);
    }
}
