package vn.thamtra.workbook.file;

import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Place;

/** A rectangle of cells, corners included. */
public record Region(Place first, Place last) {

    /** Null for what is no range of cells. */
    static @Nullable Region parse(String range) {
        int colon = range.indexOf(':');
        Place first = Place.parse(colon < 0 ? range : range.substring(0, colon));
        Place last = Place.parse(range.substring(colon + 1));
        return first == null || last == null ? null : new Region(first, last);
    }

    boolean contains(Place place) {
        return place.row() >= first.row()
                && place.row() <= last.row()
                && place.column() >= first.column()
                && place.column() <= last.column();
    }

    /** Whether {@code place} lies in the region but is not the cell that holds its content. */
    public boolean covers(Place place) {
        return contains(place) && !place.equals(first);
    }

    public boolean meets(Region other) {
        return first.row() <= other.last.row()
                && other.first.row() <= last.row()
                && first.column() <= other.last.column()
                && other.first.column() <= last.column();
    }
}
