package vn.thamtra.check.english;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.ValueDeclaration;

/** What cells are taken to say, in English: the notation, fixed words and declared names; free text as it stands. */
public final class EnglishMeanings {
    /** What cells say that stand under no heading. */
    private static final Map<String, String> ALONE = Map.of(
            "câu hỏi mà bảng trả lời", "the question that the table answers",
            "ghi chú tự do, máy không đọc", "a free remark, not read by the program",
            "ghi chú đính vào ô, máy không đọc", "a note on the cell, not read by the program");

    private static final String ID = "Mã";
    private static final String DUE = "Hạn";
    private static final Pattern FACTS = Pattern.compile("\\{([^}]*)\\}");
    private static final Pattern HEADING = Pattern.compile("tiêu đề cột “(.*)”", Pattern.DOTALL);
    private static final Pattern MONTHS = Pattern.compile("đủ ([0-9]+) tháng");
    private static final Pattern SHARE = Pattern.compile("([<>≤≥] ?[0-9]+/[0-9]+ ×) ?(.*)");
    private static final Pattern LIMIT = Pattern.compile("hạn (R-.*)");
    private static final Pattern WHEN = Pattern.compile("khi (.*)");
    private static final Pattern NOT_GIVEN = Pattern.compile("không ([A-Z]+ .*)");
    private static final Pattern NOT_AMONG = Pattern.compile("≠ ?(.*)");
    private static final Pattern BEFORE_DAY = Pattern.compile("trước (?:ngày )?([0-9/]+)( năm sau| cùng năm| năm đó)?");

    private final Lexicon lexicon;

    public EnglishMeanings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public String of(Meaning meaning) {
        String heading = meaning.heading();
        if (heading.isEmpty()) {
            Matcher ofColumn = HEADING.matcher(meaning.said());
            return ofColumn.matches()
                    ? "the heading of the column “" + name(ofColumn.group(1)) + "”"
                    : ALONE.getOrDefault(meaning.said(), meaning.said());
        }
        if (meaning.sheet().equals(SheetName.PROCEDURE.title())) {
            String key = ColumnWords.property(meaning.said());
            return ColumnWords.property(heading) + ": " + (heading.equals(ID) ? key : said(heading, meaning.said()));
        }
        return name(heading) + ": " + said(heading, meaning.said());
    }

    private String name(String heading) {
        return ValueDeclaration.Heading.parse(heading).map(this::name).orElseGet(() -> lexicon.name(heading)
                .en());
    }

    private String name(ValueDeclaration.Heading heading) {
        ValueDeclaration.Heading.@Nullable Case across = heading.across();
        return "Value: " + lexicon.name(heading.name()).en()
                + (heading.unit().isEmpty() ? "" : " (" + heading.unit() + ")")
                + (across == null ? "" : " when " + lexicon.name(across.asked()).en() + ": " + across.wanted());
    }

    /** A list of words and names, or one sentence. */
    private String said(String heading, String said) {
        if (heading.equals(CodeSigns.HEADING)) {
            return CodeSigns.english(said);
        }
        if (lexicon.get(heading) != null && said.indexOf('{') > 0) {
            return FACTS.matcher(said)
                    .replaceAll(facts -> Matcher.quoteReplacement("{" + list(facts.group(1), this::fact) + "}"));
        }
        return list(said, part -> part(heading, part));
    }

    private static String list(String said, UnaryOperator<String> english) {
        return Arrays.stream(said.split(";", -1))
                .map(part ->
                        part.substring(0, part.length() - part.stripLeading().length()) + english.apply(part.strip()))
                .collect(Collectors.joining(";"));
    }

    /** What an event says in an example: {@code Yêu cầu giấy tờ ngoài quy định = có}. */
    private String fact(String said) {
        int equals = said.indexOf(" = ");
        String name = equals < 0 ? said : said.substring(0, equals);
        return equals < 0 ? said : name(name) + " = " + word(name, said.substring(equals + 3));
    }

    private String part(String heading, String part) {
        Matcher other = NOT_AMONG.matcher(part);
        if (other.matches()) {
            return "≠ " + word(heading, other.group(1));
        }
        Matcher months = MONTHS.matcher(part);
        if (months.matches()) {
            return months.group(1) + " full months";
        }
        Matcher share = SHARE.matcher(part);
        return share.matches() ? share.group(1) + " " + name(share.group(2)) : phrase(heading, part);
    }

    private String phrase(String heading, String part) {
        Matcher limit = LIMIT.matcher(part);
        if (limit.matches()) {
            return "the due date of " + limit.group(1);
        }
        Matcher when = WHEN.matcher(part);
        if (when.matches() && lexicon.get(when.group(1)) != null) {
            return "when " + name(when.group(1));
        }
        Matcher not = NOT_GIVEN.matcher(part);
        if (not.matches()) {
            return "not " + not.group(1);
        }
        Matcher day = BEFORE_DAY.matcher(part);
        if (day.matches()) {
            boolean later = " năm sau".equals(day.group(2));
            return "before " + day.group(1) + (later ? " of the year after" : " of that year");
        }
        return pair(heading, part);
    }

    /** {@code R-OSS-28 = không}: no such due date. */
    private String pair(String heading, String part) {
        int equals = part.lastIndexOf(" = ");
        return equals > 0 && heading.equals(DUE)
                ? part.substring(0, equals + 3) + word(heading, part.substring(equals + 3))
                : word(heading, part);
    }

    /** A label is told by its code: labels are Vietnamese only. */
    private String word(String heading, String word) {
        Lexicon.@Nullable Declared asked = lexicon.get(heading);
        if (asked != null) {
            return asked.labels().entrySet().stream()
                    .filter(option -> option.getValue().equals(word))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> EnglishWords.word(word));
        }
        String english = ColumnWords.word(heading, word);
        return english.equals(word) && lexicon.get(word) != null ? name(word) : english;
    }
}
