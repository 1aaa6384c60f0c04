package vn.thamtra.workbook.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The columns a table may have.
 *
 * @param required must be there
 * @param optional may be there
 * @param names declared names that may head a column
 * @param keys ids that are words of several syllables, so that one that stands alone is no note under the table
 * @param open whether a name may be missing there, because its declaration is at fault already
 * @param titled whether more than the question may stand above the headings
 * @param made whether a heading is made of names and may be there
 */
public record Headings(
        List<String> required,
        List<String> optional,
        Collection<String> names,
        Collection<String> keys,
        boolean open,
        boolean titled,
        Predicate<String> made) {

    public static final String ID = "Mã";
    public static final String REMARK = "Ghi chú";
    public static final String READINGS = "Cách hiểu";
    public static final String FROM = "Từ ngày";
    public static final String TO = "Đến ngày";
    public static final String WHICH_EVENT = "Sự kiện";
    public static final String ONLY_IF_ACCEPTED = "Chỉ khi được chấp nhận";
    /** What the cell beside the question of a table of values says. */
    public static final String HIT_POLICY = "Cách chọn";

    public static final String CHANGE = "Thay đổi được";

    public static Headings of(String... required) {
        return new Headings(
                List.of(required), List.of(REMARK), List.of(), List.of(), false, false, Headings::isNotMade);
    }

    /** For tables of rules: with the days of a row, {@code Cách hiểu} and condition columns. */
    public static Headings ofRules(String... required) {
        return new Headings(
                List.of(required),
                List.of(FROM, TO, READINGS, REMARK),
                List.of(),
                List.of(),
                false,
                false,
                Headings::isNotMade);
    }

    /** With columns that may be left out. */
    public Headings withOptional(String... more) {
        List<String> all = new ArrayList<>(optional);
        all.addAll(List.of(more));
        return new Headings(required, List.copyOf(all), names, keys, open, titled, made);
    }

    public Headings withNames(Collection<String> more, boolean open) {
        return new Headings(required, optional, more, keys, open, titled, made);
    }

    public Headings withKeys(Collection<String> fixed) {
        return new Headings(required, optional, names, fixed, open, titled, made);
    }

    /** With a first row that says more than the question. */
    public Headings withTitle() {
        return new Headings(required, optional, names, keys, open, true, made);
    }

    /** With headings that are made of names, as whoever reads them can tell. */
    public Headings withMade(Predicate<String> isMade) {
        return new Headings(required, optional, names, keys, open, titled, isMade);
    }

    private static boolean isNotMade(String heading) {
        return false;
    }

    boolean fixed(String heading) {
        return required.contains(heading) || optional.contains(heading);
    }

    boolean known(String heading) {
        return fixed(heading) || names.contains(heading) || made.test(heading);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        all.addAll(names);
        return all;
    }
}
