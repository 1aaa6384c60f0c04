package vn.thamtra.workbook.model;

import java.util.List;

/**
 * A sheet {@code Kết quả}: rows of conditions, and what one or more values are while they hold.
 *
 * @param sheet what the workbook calls it
 * @param cell where the hit policy stands
 * @param values ids of the values it gives
 */
public record ValueTable(String sheet, HitPolicy policy, String cell, List<String> values) {

    /** How a table of values chooses among its rows that hold. */
    public enum HitPolicy {
        /** {@code duy nhất}: at most one row is ever for a dossier. */
        UNIQUE,
        /** {@code đầu tiên}: the uppermost. */
        FIRST,
        /** {@code bất kỳ}: they all say the same. */
        ANY,
        /** {@code tổng}: all of them, added up. */
        SUM,
        /** {@code nhỏ nhất}. */
        LEAST,
        /** {@code lớn nhất}. */
        GREATEST,
        /** {@code đếm}: how many of them there are. */
        COUNT,
        /** {@code danh sách}: what each of them says, in the order of the table. */
        LIST;

        /** Whether the value is made of several rows. */
        public boolean gathers() {
            return this == SUM || this == LEAST || this == GREATEST || this == COUNT || this == LIST;
        }
    }
}
