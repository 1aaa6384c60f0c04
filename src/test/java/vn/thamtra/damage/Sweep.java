package vn.thamtra.damage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Does one damage to one workbook and reads what comes of it. */
final class Sweep {
    private static final int AT_ONCE = 300;
    private static final Set<String> DECLARE_NOTHING = Set.of(
            "Thành phần hồ sơ",
            "Điều kiện",
            "Căn cứ miễn nhiệm",
            "Căn cứ thu hồi",
            "Trường hợp từ chối",
            "Thông tin",
            "Thời hạn",
            "Kiểm thử",
            "Chấp nhận");

    /** A damage that was not told at its place. */
    record Miss(String damage, String file, Place place, String instead) {
        @Override
        public String toString() {
            return damage + ": " + file + " " + place + " → " + instead;
        }
    }

    private final Damage damage;
    private final Book book;
    private final Object whole;
    private final List<Miss> misses = new ArrayList<>();
    private int files;

    private Sweep(Damage damage, Book book, Object whole) {
        this.damage = damage;
        this.book = book;
        this.whole = whole;
    }

    /** What came of a sweep: places damaged, files read, and damages not told. */
    record Result(int places, int files, List<Miss> misses) {
        static final Result NONE = new Result(0, 0, List.of());

        Result plus(Result other) {
            List<Miss> all = new ArrayList<>(misses);
            all.addAll(other.misses);
            return new Result(places + other.places, files + other.files, all);
        }
    }

    /**
     * @param whole what the workbook says undamaged
     * @param places some or all of those where the damage fits
     */
    static Result run(Damage damage, Book book, Object whole, List<Place> places) {
        Sweep sweep = new Sweep(damage, book, whole);
        sweep.batches(places).forEach(sweep::verify);
        return new Result(places.size(), sweep.files, sweep.misses);
    }

    /**
     * Damages that cannot be taken for one another are done at once: those with a code of their own, and those in sheets
     * that declare nothing for the others.
     */
    private List<List<Place>> batches(List<Place> places) {
        List<List<Place>> batches = new ArrayList<>();
        Map<String, List<Place>> groups = new LinkedHashMap<>();
        for (Place place : places) {
            if (book.grids.containsKey(place.sheet())) {
                groups.computeIfAbsent(group(place), any -> new ArrayList<>()).add(place);
            } else {
                batches.add(List.of(place));
            }
        }
        groups.values().forEach(group -> batches.addAll(damage.together() ? together(group) : oneOfEachSheet(group)));
        return batches;
    }

    private String group(Place place) {
        boolean clear = !damage.together() && !place.codes().isEmpty();
        return clear || DECLARE_NOTHING.contains(place.sheet()) ? "" : place.sheet();
    }

    private static List<List<Place>> together(List<Place> places) {
        int apart = (places.size() + AT_ONCE - 1) / AT_ONCE;
        return IntStream.range(0, apart)
                .mapToObj(first -> every(apart, first, places))
                .toList();
    }

    /** What moves rows or columns is done once in a sheet. */
    private static List<List<Place>> oneOfEachSheet(List<Place> places) {
        List<List<Place>> batches = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (Place place : places) {
            int batch = next.merge(place.sheet(), 1, Integer::sum) - 1;
            if (batch == batches.size()) {
                batches.add(new ArrayList<>());
            }
            batches.get(batch).add(place);
        }
        return batches;
    }

    /** Places that lie far from each other, so that no whole row is gone at once. */
    private static List<Place> every(int apart, int first, List<Place> places) {
        return IntStream.range(0, places.size())
                .filter(i -> i % apart == first)
                .mapToObj(places::get)
                .toList();
    }

    /** Whatever is not told among others is tried again without those that were. */
    private void verify(List<Place> places) {
        Read read = read(places);
        if (read.content() != null) {
            accepted(places, read.content());
            return;
        }
        List<Place> untold = places.stream()
                .filter(place -> read.faults().stream().noneMatch(place::toldBy))
                .toList();
        if (untold.isEmpty()) {
            return;
        } else if (untold.size() < places.size()) {
            verify(untold);
        } else if (places.size() > 1) {
            halves(places);
        } else {
            miss(places.get(0), read.faults().stream().limit(3).toList().toString());
        }
    }

    private void halves(List<Place> places) {
        verify(places.subList(0, places.size() / 2));
        verify(places.subList(places.size() / 2, places.size()));
    }

    private void accepted(List<Place> places, Object content) {
        boolean same = content.equals(whole);
        if (!same && places.size() > 1) {
            halves(places);
        } else {
            places.stream()
                    .filter(place -> !same || !place.harmless())
                    .forEach(place -> miss(place, same ? "nothing was told" : "something else was read"));
        }
    }

    private Read read(List<Place> places) {
        files++;
        Book damaged = book.copy();
        places.forEach(place -> place.wound().accept(damaged));
        try {
            return Read.of(book.file, damaged.bytes());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(damage.name() + " to " + book.file + " at " + places, e);
        }
    }

    private void miss(Place place, String instead) {
        misses.add(new Miss(damage.name(), book.file, place, instead));
    }
}
