package vn.thamtra.damage;

import java.util.List;
import java.util.Locale;

/**
 * The complete sweep: every damage, every workbook, every place. Prints what it did and every miss; the names of damages
 * to do may be given. Ends with 1 if anything was missed.
 */
final class EveryDamage {
    private EveryDamage() {}

    public static void main(String[] names) {
        String only = System.getProperty("damages.files", "");
        List<Book> books = Book.shipped().stream()
                .filter(book -> only.isEmpty() || List.of(only.split(",", -1)).contains(book.file))
                .toList();
        Sweep.Result all = Sweep.Result.NONE;
        for (Damage damage : Catalogue.damages()) {
            if (names.length == 0 || List.of(names).contains(damage.name())) {
                Sweep.Result result = books.parallelStream()
                        .map(book -> Sweep.run(
                                damage,
                                book,
                                Shipped.content(book),
                                thinned(damage.places().apply(book))))
                        .reduce(Sweep.Result.NONE, Sweep.Result::plus);
                System.out.printf(
                        Locale.ROOT,
                        "%-50s %6d places %6d files %5d missed%n",
                        damage.name(),
                        result.places(),
                        result.files(),
                        result.misses().size());
                result.misses().stream().limit(LISTED).forEach(miss -> System.out.println("    " + miss));
                all = all.plus(result);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d places, %d files, %d missed%n",
                all.places(),
                all.files(),
                all.misses().size());
        System.exit(all.misses().isEmpty() ? 0 : 1);
    }

    /** Every place, unless a smaller number is asked for. */
    private static List<Place> thinned(List<Place> places) {
        int most = Integer.getInteger("damages.places", Integer.MAX_VALUE);
        int step = places.size() / most + 1;
        return java.util.stream.IntStream.range(0, places.size())
                .filter(i -> i % step == 0)
                .mapToObj(places::get)
                .toList();
    }

    private static final int LISTED = Integer.getInteger("damages.listed", 6);
}
