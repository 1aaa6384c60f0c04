package vn.thamtra.workbook.edit;

import java.util.Map;
import vn.thamtra.workbook.fault.Place;

/**
 * Comments to be put into a workbook, by the name of the sheet and the cell.
 *
 * @param comments a text, or nothing where the cell is to have no comment
 */
public record CommentPatch(Map<String, Map<Place, String>> comments) {

    /**
     * The workbook with the comments.
     *
     * @param xlsx a workbook that was read before
     */
    public byte[] apply(byte[] xlsx) {
        if (comments.values().stream().allMatch(Map::isEmpty)) {
            return xlsx;
        }
        Parts parts = Parts.of(xlsx);
        comments.forEach((sheet, texts) -> {
            String path = new SheetParts(parts).sheets().get(sheet);
            if (path == null) {
                throw new IllegalStateException("no sheet " + sheet);
            }
            if (!texts.isEmpty()) {
                Notes notes = new Notes(parts, path);
                texts.forEach(notes::put);
            }
        });
        return parts.zipped();
    }
}
