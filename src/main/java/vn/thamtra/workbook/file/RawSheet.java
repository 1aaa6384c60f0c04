package vn.thamtra.workbook.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.workbook.fault.Place;

/**
 * The content of one sheet, free of any spreadsheet library.
 *
 * @param hidden whether the sheet itself is hidden
 * @param cells those that are not empty, by row and column
 * @param hiddenRows hidden rows that have content
 * @param hiddenColumns hidden columns that have content
 * @param concealed cells that show something else than they hold, or nothing
 * @param struck cells whose letters are struck out, all or some
 * @param comments what the comments of cells say
 */
public record RawSheet(
        String name,
        boolean hidden,
        List<RawCell> cells,
        List<Region> merged,
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns,
        List<Concealed> concealed,
        List<Place> struck,
        Map<Place, String> comments) {

    /** A sheet without comments. */
    public RawSheet(
            String name,
            boolean hidden,
            List<RawCell> cells,
            List<Region> merged,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns,
            List<Concealed> concealed,
            List<Place> struck) {
        this(name, hidden, cells, merged, hiddenRows, hiddenColumns, concealed, struck, Map.of());
    }
}
