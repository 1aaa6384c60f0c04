package vn.thamtra.decision.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8, with the byte order mark that spreadsheets want. What a spreadsheet would take for a formula gets an
 * apostrophe before it: what a stranger wrote into a dossier must not be carried out on an auditor's desk. Where decimals
 * are written with a comma, as in Viet Nam, a spreadsheet ends cells at semicolons instead, and heeds no quotation mark
 * inside of what it takes for a cell: so the same is done within a text, after whatever might end a cell or a line.
 */
final class CsvLines implements ExportedLines {
    static final String MEDIA_TYPE = "text/csv";
    private static final Pattern FORMULA = Pattern.compile(
            "(?<=^|[;\t\r\n])(?=[\"'\\p{Z}\\p{Cc}\\p{Cf}]*[=+@\uff1d\uff0b\uff20\uff0d-])|^(?=[\t\r\n])");
    private static final Pattern QUOTED = Pattern.compile("[,;\"\t\r\n]");

    @Override
    public byte[] head() {
        return utf8("\ufeff"
                + row(
                        "id",
                        "recordedAt",
                        "procedure",
                        "outcome",
                        "dossierCode",
                        "receivedAt",
                        "rulebook",
                        "caller",
                        "index",
                        "leaf",
                        "erasedAt",
                        "erasureOrder"));
    }

    @Override
    public byte[] line(DecisionList.Line line) {
        DecisionList.Line.@Nullable Erased erased = line.erased();
        return utf8(row(
                line.id(),
                line.recordedAt(),
                line.procedure(),
                line.outcome(),
                line.dossierCode(),
                line.receivedAt(),
                line.rulebook(),
                line.caller(),
                line.index(),
                Base64.getEncoder().encodeToString(line.leaf()),
                erased == null ? null : erased.at(),
                erased == null ? null : erased.order()));
    }

    private static String row(@Nullable Object... cells) {
        return Stream.of(cells).map(CsvLines::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(@Nullable Object value) {
        String text = FORMULA.matcher(value == null ? "" : value.toString()).replaceAll("'");
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
