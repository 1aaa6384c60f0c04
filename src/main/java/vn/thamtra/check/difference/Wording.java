package vn.thamtra.check.difference;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.Cells;
import vn.thamtra.check.english.EnglishWords;
import vn.thamtra.check.english.Lexicon;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;

/** Says what stands in cells as an officer would: labels for codes, units behind numbers. */
public final class Wording {

    private static final String EXAMPLES = "Kiểm thử";
    private static final String NOT_AMONG = "≠";

    private final Lexicon lexicon;

    public Wording(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * {@code Thời gian công tác ≥ 24 → ≥ 36 tháng}.
     *
     * @param rowUnit the unit that stands in the row itself; empty where none does
     */
    Message change(String sheet, String heading, @Nullable Cell old, @Nullable Cell fresh, String rowUnit) {
        Message name = name(heading);
        Lexicon.@Nullable Declared declared = lexicon.get(heading);
        boolean onlyKind = Cells.text(old).equals(Cells.text(fresh));
        String unit = onlyKind ? "" : declared == null ? rowUnit : declared.unit();
        boolean amounts = measured(old) && measured(fresh) && (declared != null || !unit.isEmpty());
        String join = amounts ? " " : ": ";
        Words before = new Words(sheet, declared, old, fresh);
        Words after = new Words(sheet, declared, fresh, old);
        String oldUnit = unit.isEmpty() || amounts || !measured(old) ? "" : unit;
        String newUnit = unit.isEmpty() || !measured(fresh) ? "" : unit;
        String note = alike(old, fresh);
        return new Message(
                name.vi() + join + before.vi() + spaced(oldUnit) + " → " + after.vi() + spaced(newUnit) + note,
                name.en()
                        + join
                        + before.en()
                        + spaced(EnglishWords.word(oldUnit))
                        + " → "
                        + after.en()
                        + spaced(EnglishWords.word(newUnit))
                        + note);
    }

    public Message name(String heading) {
        Message name = lexicon.name(heading);
        return new Message(Shown.line(name.vi()), Shown.line(name.en()));
    }

    /** {@code Thời gian công tác ≥ 24 tháng}. */
    Message content(String sheet, String heading, Cell cell) {
        Message name = name(heading);
        Message value = value(sheet, heading, cell);
        String join = measured(cell) && lexicon.get(heading) != null ? " " : ": ";
        return heading.isEmpty() ? value : new Message(name.vi() + join + value.vi(), name.en() + join + value.en());
    }

    public Message value(String sheet, String heading, Cell cell) {
        Lexicon.@Nullable Declared declared = lexicon.get(heading);
        Words words = new Words(sheet, declared, cell, null);
        String unit = declared == null || !measured(cell) ? "" : declared.unit();
        return new Message(words.vi() + spaced(unit), words.en() + spaced(EnglishWords.word(unit)));
    }

    private static String spaced(String unit) {
        return unit.isEmpty() ? "" : unit.equals("%") ? unit : " " + unit;
    }

    /** Whether it is an amount, or compares with one. */
    private static boolean measured(@Nullable Cell cell) {
        return cell != null
                && (cell.kind() == Cell.Kind.NUMBER
                        || cell.text().matches("[≥≤<>]=? ?[0-9.]+|[0-9.]+ ?\\.\\. ?[0-9.]+"));
    }

    private static String alike(@Nullable Cell old, @Nullable Cell fresh) {
        if (old == null || fresh == null || old.text().equals(fresh.text())) {
            return "";
        }
        return old.plain().equals(fresh.plain()) ? " [" + Shown.unlike(old.text(), fresh.text()) + "]" : "";
    }

    /** What one cell says, in sight of the one it is compared with. */
    private record Words(
            String sheet,
            Lexicon.@Nullable Declared declared,
            @Nullable Cell cell,
            @Nullable Cell other) {

        String vi() {
            return cell == null ? "(trống)" : said(cell, sheet.equals(EXAMPLES) ? "không nêu" : "không hỏi", false);
        }

        String en() {
            return cell == null ? "(empty)" : said(cell, sheet.equals(EXAMPLES) ? "not given" : "not asked", true);
        }

        private String said(Cell cell, String none, boolean english) {
            String kind = kind(cell, english);
            if (declared == null) {
                String text = other == null ? Shown.shortened(cell.text()) : Shown.differing(cell.text(), other.text());
                boolean quoted = cell.kind() == Cell.Kind.TEXT && !bare(text);
                return (quoted ? "“" + text + "”" : text) + kind;
            } else if (!Cells.says(cell)) {
                return none;
            }
            return Shown.line(labelled(cell, english)) + kind;
        }

        private static boolean bare(String text) {
            return !text.isEmpty() && "≥≤<>≠0123456789".indexOf(text.charAt(0)) >= 0 && text.length() < 12;
        }

        private String labelled(Cell cell, boolean english) {
            String text = labels(cell.text(), english);
            boolean told = other == null || !labels(other.text(), english).equals(text);
            return told ? text : cell.text();
        }

        private String labels(String text, boolean english) {
            String sign = text.startsWith(NOT_AMONG) ? NOT_AMONG + " " : "";
            String list = sign.isEmpty() ? text : text.substring(NOT_AMONG.length());
            return sign
                    + Arrays.stream(list.split(";", -1))
                            .map(String::strip)
                            .map(word ->
                                    declared == null ? word : declared.labels().getOrDefault(word, word))
                            .map(word -> english ? EnglishWords.word(word) : word)
                            .collect(Collectors.joining("; "));
        }

        /** How the content is stored, where that is what matters. */
        private String kind(Cell cell, boolean english) {
            boolean onlyKind =
                    other != null && other.kind() != cell.kind() && other.text().equals(cell.text());
            return switch (cell.kind()) {
                case FORMULA -> english ? " (formula)" : " (công thức)";
                case ERROR -> english ? " (error value)" : " (giá trị lỗi)";
                case AMBIGUOUS -> english ? " (stored in two ways)" : " (lưu hai cách)";
                case TRUTH -> english ? " (truth value)" : " (giá trị đúng/sai)";
                case TEXT -> !onlyKind ? "" : english ? " (as text)" : " (dạng chữ)";
                case NUMBER -> !onlyKind ? "" : english ? " (as a number)" : " (dạng số)";
                case DATE -> !onlyKind ? "" : english ? " (as a date)" : " (dạng ngày)";
            };
        }
    }
}
