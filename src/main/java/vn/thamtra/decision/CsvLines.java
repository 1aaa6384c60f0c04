package vn.thamtra.decision;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8, with the byte order mark that spreadsheets want. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it: what a stranger wrote into a dossier must not be carried out on an auditor's desk.
 */
final class CsvLines implements ExportedLines {
    static final String MEDIA_TYPE = "text/csv";
    private static final String FORMULA = "=+-@\t\r";

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
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
