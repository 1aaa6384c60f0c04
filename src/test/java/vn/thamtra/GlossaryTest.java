package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary and the code name the same things with the same words, and each thing with one. */
class GlossaryTest {
    private static final String HEADING = "| English | Vietnamese |";

    /** What else somebody might call it: never in the name of a type, a method or a variable. */
    private static final Map<String, Set<String>> NEVER = Map.ofEntries(
            Map.entry("procedure", Set.of("formality", "formalities")),
            Map.entry("dossier", Set.of("docket", "casefile")),
            Map.entry("document", Set.of("certificate", "paperwork")),
            Map.entry("fact", Set.of("datum")),
            Map.entry("attestation", Set.of("affirmation", "confirmation")),
            Map.entry("event", Set.of("occurrence")),
            Map.entry("requirement", Set.of("prerequisite", "precondition")),
            Map.entry("criterion", Set.of("yardstick")),
            Map.entry("ground", Set.of("justification")),
            Map.entry("bar", Set.of("obstacle", "hindrance", "impediment")),
            Map.entry("reason", Set.of("rationale")),
            Map.entry("value", Set.of("worth")),
            Map.entry("deadline", Set.of("duedate")),
            Map.entry("limit", Set.of("timeframe")),
            Map.entry("outcome", Set.of("conclusion")),
            Map.entry("decision", Set.of("ruling", "judgment")),
            Map.entry("subscription", Set.of("enrolment", "enrollment")),
            Map.entry("notification", Set.of("memo")),
            Map.entry("code", Set.of("moniker", "designation")),
            Map.entry("rulebook", Set.of("ruleset", "rulepack", "rulebase")),
            Map.entry("reading", Set.of("interpretation", "construal")),
            Map.entry("one-stop shop", Set.of("counter", "desk")));

    /** Words that had a second sense here once; the thing has the field's name now. */
    private static final Set<String> FORMER =
            Set.of("inbox", "outbox", "shelf", "courtesy", "Strictness standing", "MemoryBudget room");

    /** What a library calls something of its own. */
    private static final Pattern OF_OTHERS = Pattern.compile("\\bFunctionCounter\\b");

    private static final Pattern NO_CODE = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'", Pattern.DOTALL);

    @Test
    void every_term_has_its_other_names_and_every_other_name_its_term() throws IOException {
        assertThat(terms()).containsExactlyInAnyOrderElementsOf(NEVER.keySet());
    }

    @Test
    void every_term_occurs_in_the_code() throws IOException {
        Set<String> words = words();

        assertThat(terms())
                .allSatisfy(term -> assertThat(words).as(term).contains(term.equals("one-stop shop") ? "stop" : term));
    }

    @Test
    void nothing_has_a_second_name_in_the_code() throws IOException {
        Set<String> words = words();

        assertThat(NEVER)
                .allSatisfy((term, others) -> assertThat(words).as(term).doesNotContainAnyElementsOf(others));
    }

    @Test
    void a_reading_is_an_interpretation_of_the_law_and_nothing_else() throws IOException {
        Pattern parsed = Pattern.compile("\\bParsed\\w+(\\.\\w+)? reading\\b");

        assertThat(code())
                .allSatisfy((file, text) ->
                        assertThat(parsed.matcher(text).find()).as(file).isFalse());
    }

    @Test
    void what_has_a_name_in_the_field_bears_it() throws IOException {
        assertThat(code())
                .allSatisfy((file, text) -> FORMER.forEach(word -> assertThat(Pattern.compile("\\b" + word + "\\b")
                                .matcher(text)
                                .find())
                        .as(file + ": " + word)
                        .isFalse()));
    }

    @Test
    void names_are_taken_apart_where_a_word_begins() {
        assertThat(wordsOf("record HTTPAnswer(int ONE_STOP, String dueDate) { /* shelf */ String s = \"desk\"; }"))
                .contains("http", "answer", "one", "stop", "due", "date")
                .doesNotContain("shelf", "desk");
    }

    private static List<String> terms() throws IOException {
        List<String> lines = documents().stream()
                .flatMap(text -> text.lines()
                        .dropWhile(line -> !line.startsWith(HEADING))
                        .skip(2)
                        .takeWhile(line -> line.startsWith("| ")))
                .toList();
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\\|", -1)[1].split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static List<String> documents() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src", "docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), pages.filter(GlossaryTest::isPage))
                    .map(GlossaryTest::text)
                    .toList();
        }
    }

    private static boolean isPage(Path path) {
        return path.toString().endsWith(".md");
    }

    private static Set<String> words() throws IOException {
        return code().values().stream().flatMap(text -> wordsOf(text).stream()).collect(Collectors.toSet());
    }

    private static Map<String, String> code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Path::toString, file -> OF_OTHERS
                            .matcher(NO_CODE.matcher(text(file)).replaceAll(" "))
                            .replaceAll(" ")));
        }
    }

    private static Set<String> wordsOf(String text) {
        Set<String> words = new HashSet<>();
        Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
                .matcher(NO_CODE.matcher(text).replaceAll(" "))
                .results()
                .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        return words;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
