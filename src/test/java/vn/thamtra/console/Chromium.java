package vn.thamtra.console;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A real browser: the machine's Chromium where there is one, else the one that the library brings; better the one without windows,
 * which draws the same pages for less than half. It takes longer to start than a page to be looked at, so there is one in a process;
 * it ends with the process, and each test has a context of its own in it.
 */
public final class Chromium {
    private static final Path PICTURES = Path.of("target", "console");
    private static final boolean SHOWS = System.getProperty("pictures") != null;
    private static final List<Path> INSTALLED =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    public static final Browser BROWSER = launched();

    private Chromium() {}

    private static Browser launched() {
        Optional<Path> installed =
                INSTALLED.stream().filter(Files::isExecutable).findFirst();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        LaunchOptions options = new LaunchOptions().setArgs(List.of("--no-sandbox"));
        installed.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** The page as it is now, for somebody to look at: with {@code -Dpictures}. */
    static void picture(Page page, String name) {
        if (SHOWS) {
            page.screenshot(new ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    /** The page on paper, as {@link #picture}. */
    static void print(Page page, String name) {
        if (SHOWS) {
            page.pdf(new PdfOptions().setPath(PICTURES.resolve(name + ".pdf")).setPreferCSSPageSize(true));
        }
    }

    /** What keeps some people out, in words. No page has frames, so that it is looked at where it is, and nothing in a second one. */
    static List<String> hurdles(Page page) {
        return new AxeBuilder(page)
                .options(hurdlesOnly()).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(Chromium::told)
                        .toList();
    }

    /** All is looked at, but where all is well no place is written down: on a long page that would be most of the work. */
    private static AxeRunOptions hurdlesOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
