package vn.thamtra.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thamtra.console.Chromium;
import vn.thamtra.rulebook.Rulebook;

/** On A4, as a real browser prints it: two or three pages tell the decision, and what else was looked at is an annex behind them. */
class PrintedExplanationTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final Path PRINTED = Path.of("target", "printed");
    private static final int MOST = 3;

    private static Rulebook rulebook;

    @BeforeAll
    static void open() throws IOException {
        rulebook = Pages.shipped();
        Files.createDirectories(PRINTED);
    }

    static List<Path> examples() throws IOException {
        return WholePageTest.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_decision_is_told_on_two_or_three_pages_and_its_annex_begins_on_a_new_one(Path example) throws IOException {
        Pages pages = Pages.of(rulebook, Files.readString(example));
        String name = example.getFileName().toString().replace(".json", "");
        try (Page page = Chromium.BROWSER.newPage()) {
            for (Language language : Language.values()) {
                page.setContent(pages.html(language));
                int all = print(page, name + "-" + language.tag());
                page.evaluate("document.querySelectorAll('details').forEach(annex => annex.hidden = true)");
                int body = print(page, name + "-" + language.tag() + "-body");
                page.evaluate("document.querySelector('main').replaceChildren(...document.querySelectorAll('details'));"
                        + "document.querySelectorAll('details').forEach(annex => annex.hidden = false)");
                int annex = print(page, name + "-" + language.tag() + "-annex");
                assertThat(body).as(name + " " + language).isLessThanOrEqualTo(MOST);
                assertThat(all).as(name + " " + language).isEqualTo(body + annex);
            }
        }
    }

    private static int print(Page page, String name) {
        byte[] pdf = page.pdf(new PdfOptions().setPreferCSSPageSize(true).setPath(PRINTED.resolve(name + ".pdf")));
        try (Stream<?> found =
                PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results()) {
            return (int) found.count();
        }
    }
}
