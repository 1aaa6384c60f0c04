package vn.thamtra.check.meaning;

import java.util.List;
import java.util.stream.Collectors;
import vn.thamtra.check.solver.Finder;
import vn.thamtra.check.solver.Space;

/** What every look needs: the space, its rows, a finder, and where to tell. */
record Sight(Space space, Rows rows, Finder finder, Told told) {

    static String named(List<Told.At> places) {
        String first = places.stream()
                .limit(5)
                .map(at -> at.id() + " (" + at.cell() + ")")
                .collect(Collectors.joining(", "));
        return places.size() > 5 ? first + ", …" : first;
    }
}
