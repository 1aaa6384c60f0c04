package vn.thamtra.workbook.file;

/** Sizes as attributes give them. */
final class Measure {
    private Measure() {}

    /** Whether a size is given and smaller than the least. */
    static boolean below(String size, double least) {
        try {
            return !size.isEmpty() && Double.parseDouble(size) < least;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
