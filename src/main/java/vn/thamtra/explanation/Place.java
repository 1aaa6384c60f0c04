package vn.thamtra.explanation;

import tools.jackson.databind.JsonNode;
import vn.thamtra.verdict.Source;

/** Where a rule is written. */
record Place(String file, String sheet, String cell) {
    static Place of(JsonNode source) {
        return source.has("cell")
                ? new Place(
                        source.path("workbook").stringValue(),
                        source.path("sheet").stringValue(),
                        source.path("cell").stringValue())
                : new Place(
                        source.path("file").stringValue(""),
                        "",
                        source.path("rule").stringValue(""));
    }

    static Place of(Source source) {
        return source instanceof Source.Cell cell
                ? new Place(cell.workbook(), cell.sheet(), cell.cell())
                : new Place(((Source.Rule) source).file(), "", ((Source.Rule) source).name());
    }

    String key() {
        return file + "\n" + sheet + "\n" + cell;
    }

    boolean isRow() {
        return !sheet.isEmpty();
    }
}
