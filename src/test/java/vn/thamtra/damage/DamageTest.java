package vn.thamtra.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every damage, done to some shipped workbooks at a place of its own in each; {@link EveryDamage} does it to every one at
 * every place. Which are taken differs from damage to damage, and never from run to run.
 */
class DamageTest {
    private static final int TURNS = 4;
    private static final List<Book> BOOKS = Book.shipped();

    @Test
    void undamaged_workbooks_report_nothing() {
        assertThat(BOOKS).hasSizeGreaterThan(20).allSatisfy(book -> assertThat(
                        Read.of(book.file, book.copy().bytes()).faults())
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> every_damage_is_told_at_its_place() {
        return Catalogue.damages().stream()
                .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> isToldEverywhere(damage)));
    }

    private static void isToldEverywhere(Damage damage) {
        List<Sweep.Miss> misses = new ArrayList<>();
        int places = 0;
        for (Book book : turn(damage)) {
            List<Place> some = some(damage, book);
            Sweep.Result result = Sweep.run(damage, book, Shipped.content(book), some);
            misses.addAll(result.misses());
            places += result.places();
        }

        assertThat(misses).isEmpty();
        assertThat(places).isPositive();
    }

    /** One workbook in four, others for each damage. */
    private static List<Book> turn(Damage damage) {
        List<Book> fitting = BOOKS.stream()
                .filter(book -> !damage.places().apply(book).isEmpty())
                .toList();
        int first = Math.floorMod(damage.name().hashCode(), Math.min(fitting.size(), TURNS));
        return IntStream.range(0, fitting.size())
                .filter(i -> i % TURNS == first)
                .mapToObj(fitting::get)
                .toList();
    }

    private static List<Place> some(Damage damage, Book book) {
        List<Place> places = damage.places().apply(book);
        int which = (damage.name() + book.file).hashCode();
        return places.isEmpty() ? List.of() : List.of(places.get(Math.floorMod(which, places.size())));
    }
}
