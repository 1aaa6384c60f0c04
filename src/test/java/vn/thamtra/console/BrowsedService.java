package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;

/** Somebody with every role before a real browser, and what every screen has to be. */
abstract class BrowsedService extends RunningService {
    /** Between the margins of A4. */
    private static final int PAPER_PIXELS = 718;

    static final String PASSWORD = "mật khẩu dài 2026";
    static String state = "";
    /** The login name of whoever is in the browser. */
    static String loggedIn = "";

    /** The port of the service that knows him. */
    private static int at;

    private final List<String> complaints = new ArrayList<>();

    /** Somebody with every role sets a password and logs in, once for all tests: a password costs a second by design. */
    @BeforeEach
    void comeIn() {
        if (at != port) {
            try (BrowserContext context = Chromium.BROWSER.newContext()) {
                Page page = context.newPage();
                loggedIn = enter("[\"INTAKE\", \"EDITOR\", \"APPROVER\", \"AUDITOR\", \"ADMIN\"]", page);
                Chromium.picture(page, "login");
                logIn(page, loggedIn);
                assertThat(page.title()).isEqualTo("Trang chủ – Thẩm Tra");
                state = context.storageState();
                at = port;
            }
        }
    }

    /** A new person, who sets a password by the link; the page is then where one logs in. */
    String enter(String roles, Page page) {
        String login = "p-" + UUID.randomUUID();
        Reply made = administrator()
                .post(
                        "/v1/persons",
                        "{\"login\": \"" + login + "\", \"fullName\": \"Nguyễn Thị <b>Ánh</b>\", \"roles\": " + roles
                                + "}");
        page.navigate(address(
                URI.create(made.json().path("passwordLink").stringValue()).getPath()));
        page.getByLabel("Mật khẩu mới, ít nhất 12 ký tự").fill(PASSWORD);
        page.getByLabel("Nhập lại mật khẩu mới").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/login?told=set");
        return login;
    }

    static void logIn(Page page, String login) {
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    BrowserContext known() {
        return Chromium.BROWSER.newContext(
                new NewContextOptions().setStorageState(state).setViewportSize(1280, 800));
    }

    /** HTML without hurdles on a wide screen, on a phone and on paper. */
    void looksRight(String name, String path, int status) {
        try (BrowserContext context = known()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));

            Response answer = page.navigate(address(path));

            assertThat(answer.status()).isEqualTo(status);
            looksRight(page, name);
            assertThat(Html.faults(answer.text())).isEmpty();
            assertThat(complaints.stream().filter(told -> !told.contains("status of 4")))
                    .isEmpty();
        }
    }

    /** The page as it is now: without hurdles, on a wide screen, on a phone and on paper. */
    static void looksRight(Page page, String name) {
        Chromium.picture(page, name + "-1280");
        List<String> hurdles = Chromium.hurdles(page);
        Chromium.print(page, name);
        assertThat(widthOnPaper(page)).isEqualTo(PAPER_PIXELS);
        page.setViewportSize(320, 640);
        Chromium.picture(page, name + "-320");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(hurdles).isEmpty();
        page.setViewportSize(1280, 800);
    }

    private static Object widthOnPaper(Page page) {
        page.setViewportSize(PAPER_PIXELS, 1000);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        Object width = page.evaluate("document.documentElement.scrollWidth");
        page.emulateMedia(new EmulateMediaOptions().setMedia(null));
        return width;
    }
}
