package vn.thamtra.check.solver;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some of the regions of one axis, by number. Immutable. */
public final class Regions {
    private final long[] words;
    private final int size;
    private final int first;
    private final int last;

    private Regions(long[] words, int size) {
        this.words = words;
        this.size = size;
        int low = 0;
        while (low < words.length && words[low] == 0) {
            low++;
        }
        int high = words.length - 1;
        while (high >= 0 && words[high] == 0) {
            high--;
        }
        this.first = low == words.length ? -1 : low * Long.SIZE + Long.numberOfTrailingZeros(words[low]);
        this.last = high < 0 ? -1 : high * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(words[high]);
    }

    private static long[] words(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    static Regions all(int size) {
        return range(size, 0, size);
    }

    static Regions none(int size) {
        return new Regions(words(size), size);
    }

    static Regions one(int size, int region) {
        return range(size, region, region + 1);
    }

    /** Those from {@code from} up to and without {@code to}. */
    static Regions range(int size, int from, int to) {
        return of(size, region -> region >= from && region < to);
    }

    static Regions of(int size, IntPredicate chosen) {
        long[] words = words(size);
        for (int region = 0; region < size; region++) {
            if (chosen.test(region)) {
                words[region / Long.SIZE] |= 1L << region;
            }
        }
        return new Regions(words, size);
    }

    /** How many regions the axis has. */
    int size() {
        return size;
    }

    /** Least of them; -1 where there is none. */
    int first() {
        return first;
    }

    /** Greatest of them; -1 where there is none. */
    int last() {
        return last;
    }

    boolean isEmpty() {
        return first < 0;
    }

    boolean isFull() {
        return count() == size;
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    public boolean contains(int region) {
        return region >= 0 && region < size && (words[region / Long.SIZE] >>> region & 1) == 1;
    }

    boolean meets(Regions other) {
        if (isEmpty() || other.isEmpty() || last < other.first || other.last < first) {
            return false;
        }
        int to = Math.min(last, other.last) / Long.SIZE;
        for (int word = Math.max(first, other.first) / Long.SIZE; word <= to; word++) {
            if ((words[word] & other.words[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean within(Regions other) {
        if (isEmpty()) {
            return true;
        }
        if (first < other.first || last > other.last) {
            return false;
        }
        for (int word = first / Long.SIZE; word <= last / Long.SIZE; word++) {
            if ((words[word] & ~other.words[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    Regions and(Regions other) {
        long[] common = words.clone();
        for (int word = 0; word < common.length; word++) {
            common[word] &= other.words[word];
        }
        return new Regions(common, size);
    }

    Regions or(Regions other) {
        long[] either = words.clone();
        for (int word = 0; word < either.length; word++) {
            either[word] |= other.words[word];
        }
        return new Regions(either, size);
    }

    Regions minus(Regions other) {
        long[] rest = words.clone();
        for (int word = 0; word < rest.length; word++) {
            rest[word] &= ~other.words[word];
        }
        return new Regions(rest, size);
    }

    Regions not() {
        return all(size).minus(this);
    }

    IntStream stream() {
        return IntStream.range(Math.max(first, 0), last + 1).filter(this::contains);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regions regions && size == regions.size && Arrays.equals(words, regions.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return stream().boxed().toList().toString();
    }
}
