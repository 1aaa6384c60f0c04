package vn.thamtra.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.check.example.Trial;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** Of every example there is, the whole answer stands on the page, in words. */
class WholePageTest {
    private static final Rulebook RULEBOOK = Pages.shipped();
    private static final Pattern MACHINE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|\\b[A-Z]{2,}_[A-Z_]+\\b"
            + "|\\b(ACCEPT|SUPPLEMENT|REFUSE|REVIEW|BARRED|MISSING|UNMET|UNKNOWN|GROUND|BREACH|NOTICE|RECEIVED|COMPLETE"
            + "|PENDING|LATE|MET)\\b|\\$\\w+ *:|\\bnull\\b|\\{[a-z]");
    private static final Pattern ATTRIBUTES = Pattern.compile("<style>.*?</style>|<[^>]*>", Pattern.DOTALL);

    static List<ProcedureTables> workbooks() {
        return RULEBOOK.procedures().stream()
                .flatMap(id -> RULEBOOK.versions(id).stream())
                .toList();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void every_example_of_a_workbook_is_told_whole(ProcedureTables tables) {
        for (Example example : tables.examples()) {
            Trial trial = Trial.of(tables, example);

            Pages pages = Pages.of(RULEBOOK, trial.dossier(), trial.asOf());

            for (Language language : Language.values()) {
                assertWhole(pages, language, example.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_dossier_is_told_whole(Path file) throws IOException {
        Pages pages = Pages.of(RULEBOOK, Files.readString(file));

        for (Language language : Language.values()) {
            Path folder = Files.createDirectories(Path.of("target", "pages"));
            String name = file.getFileName().toString().replace(".json", "") + "-" + language.tag() + ".html";
            Files.writeString(folder.resolve(name), pages.html(language));
            assertWhole(pages, language, file.toString());
        }
    }

    private static void assertWhole(Pages pages, Language language, String which) {
        String page = pages.html(language);
        String shown = ATTRIBUTES.matcher(page).replaceAll(" ");
        assertThat(MACHINE.matcher(shown.replace(pages.decision().id().toString(), ""))
                        .results()
                        .map(found -> found.group() + " in “"
                                + shown.substring(Math.max(0, found.start() - 40), found.start())))
                .as(which + " " + language)
                .isEmpty();
        for (JsonNode reason : pages.answer().path("reasons")) {
            assertThat(page)
                    .as(which)
                    .contains(
                            message(reason.path("message"), language),
                            escaped(reason.path("rule").stringValue()),
                            escaped(reason.path("citation").path("clause").stringValue()));
        }
        for (JsonNode deadline : pages.answer().path("deadlines")) {
            assertThat(page)
                    .as(which)
                    .contains(
                            message(deadline.path("label"), language),
                            escaped(deadline.path("boundParty").stringValue()),
                            escaped(deadline.path("id").stringValue()));
            if (deadline.has("due")) {
                assertThat(page)
                        .contains(language.of(Moments.shown(deadline.path("due").stringValue())));
            }
        }
    }

    private static String message(JsonNode message, Language language) {
        return escaped(message.path(language.tag()).stringValue());
    }

    private static String escaped(String text) {
        return Html.escaped(text);
    }
}
