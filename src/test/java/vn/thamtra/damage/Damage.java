package vn.thamtra.damage;

import java.util.List;
import java.util.function.Function;

/**
 * One kind of damage.
 *
 * @param together whether it may be done at many places of one sheet at once, which is quicker
 */
record Damage(String name, boolean together, Function<Book, List<Place>> places) {

    /** Done to cells that stay where they are. */
    static Damage ofCells(String name, Function<Book, List<Place>> places) {
        return new Damage(name, true, places);
    }

    /** Done once a file. */
    static Damage alone(String name, Function<Book, List<Place>> places) {
        return new Damage(name, false, places);
    }
}
