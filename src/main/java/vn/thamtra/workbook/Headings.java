package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The columns a table may have.
 *
 * @param required must be there
 * @param optional may be there
 * @param names declared names that may head a column
 */
record Headings(List<String> required, List<String> optional, Collection<String> names) {

    static final String ID = "Mã";
    static final String REMARK = "Ghi chú";
    static final String READINGS = "Cách hiểu";

    static Headings of(String... required) {
        return new Headings(List.of(required), List.of(REMARK), List.of());
    }

    /** For tables of rules: with {@code Cách hiểu} and condition columns. */
    static Headings ofRules(Collection<String> names, String... required) {
        return new Headings(List.of(required), List.of(READINGS, REMARK), names);
    }

    Headings withNames(Collection<String> more) {
        return new Headings(required, optional, more);
    }

    boolean fixed(String heading) {
        return required.contains(heading) || optional.contains(heading);
    }

    boolean known(String heading) {
        return fixed(heading) || names.contains(heading);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        all.addAll(names);
        return all;
    }
}
