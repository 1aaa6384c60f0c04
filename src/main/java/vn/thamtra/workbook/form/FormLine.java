package vn.thamtra.workbook.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a printed form.
 *
 * @param text with places between braces; {@code |} parts columns, or the lines of a box to sign
 * @param condition null where it always stands
 */
public record FormLine(
        int order,
        Part part,
        Kind kind,
        String text,
        @Nullable Condition condition,
        String cell) {
    /** What parts columns, or the lines of a box to sign. */
    public static final String COLUMNS = "|";

    /** Where on the paper. */
    public enum Part {
        HEAD("đầu", Set.of(Kind.TITLE, Kind.PARAGRAPH)),
        BODY("thân", Set.of(Kind.TITLE, Kind.PARAGRAPH, Kind.DATA, Kind.BULLET)),
        TABLE("bảng", Set.of(Kind.TABLE)),
        SIGNATURES("chữ ký", Set.of(Kind.SIGNATURE)),
        FOOT("chân", Set.of(Kind.PARAGRAPH, Kind.DATA));

        private final String word;
        private final Set<Kind> kinds;

        Part(String word, Set<Kind> kinds) {
            this.word = word;
            this.kinds = kinds;
        }

        public String word() {
            return word;
        }

        /** Whether lines of the kind may stand there. */
        public boolean takes(Kind kind) {
            return kinds.contains(kind);
        }
    }

    /** How it is set. */
    public enum Kind {
        TITLE("tiêu đề"),
        PARAGRAPH("đoạn"),
        DATA("dòng dữ liệu"),
        TABLE("bảng"),
        BULLET("gạch đầu dòng"),
        SIGNATURE("ô ký");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * When it stands.
     *
     * @param given whether there has to be something to fill the place with, or nothing
     */
    public record Condition(FormPlace place, boolean given) {}

    /** The columns of a table or of the head, the lines of a box to sign. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (String column : text.split("\\" + COLUMNS, -1)) {
            columns.add(column.strip());
        }
        return List.copyOf(columns);
    }
}
