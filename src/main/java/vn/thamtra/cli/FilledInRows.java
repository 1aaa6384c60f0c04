package vn.thamtra.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** Dossiers as somebody filled them in, a row each, in the sheet {@code Kiểm thử}; what a row expects is not looked at. */
record FilledInRows(List<Example> rows) {

    /** @param wanted {@code KT-01,KT-05}; all where nothing is said */
    static FilledInRows of(ProcedureTables tables, Optional<String> wanted) throws Misunderstood {
        if (wanted.isEmpty()) {
            return new FilledInRows(tables.examples());
        }
        List<String> ids =
                Arrays.stream(wanted.get().split(",", -1)).map(String::strip).toList();
        List<String> known = tables.examples().stream().map(Example::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new Misunderstood(
                        "Trang Kiểm thử không có dòng «" + id + "»", "there is no such row in Kiểm thử");
            }
        }
        return new FilledInRows(
                tables.examples().stream().filter(row -> ids.contains(row.id())).toList());
    }
}
