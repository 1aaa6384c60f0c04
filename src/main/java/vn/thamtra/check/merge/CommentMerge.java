package vn.thamtra.check.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.check.difference.CommentComparison;
import vn.thamtra.check.difference.Difference;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.fault.Place;

/** Merges the comments of one sheet that both copies have. */
final class CommentMerge {
    private CommentMerge() {}

    /**
     * What the comments of their copy come to in what was merged out of ours.
     *
     * @param taken those to be put in, by their cell; nothing where one is to go
     * @param left those of theirs that ours says otherwise, or of which the cell is gone
     */
    record Merged(Map<Place, String> taken, List<Difference> left) {}

    /**
     * Merges the comments of a sheet: what only they changed since the base is taken.
     *
     * @param made the merged sheet, with the comments of ours
     */
    static Merged of(CellSheet base, CellSheet theirs, CellSheet made, Side kept) {
        Map<Place, String> taken = new LinkedHashMap<>();
        List<Difference> left = new ArrayList<>();
        if (base.comments().equals(theirs.comments()) && base.comments().isEmpty()) {
            return new Merged(taken, left);
        }
        Map<Place, String> old = CommentComparison.between(base, made).carriedOver();
        CommentComparison other = CommentComparison.between(theirs, made);
        Map<Place, String> fresh = other.carriedOver();
        Set<Place> places = new LinkedHashSet<>(old.keySet());
        places.addAll(fresh.keySet());
        for (Place place : places) {
            String was = old.getOrDefault(place, "");
            String said = fresh.getOrDefault(place, "");
            String own = made.comments().getOrDefault(place, "");
            if (!said.equals(was) && !said.equals(own)) {
                if (own.equals(was) || kept == Side.THEIRS) {
                    taken.put(place, said);
                } else {
                    left.add(other.difference(null, place, own, said));
                }
            }
        }
        theirs.comments().forEach((place, text) -> {
            if (other.moved(place) == null && !base.comments().containsValue(text)) {
                left.add(other.difference(place, null, "", text));
            }
        });
        return new Merged(taken, left);
    }
}
