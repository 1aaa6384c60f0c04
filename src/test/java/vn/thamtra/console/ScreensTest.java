package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;

/** The console in a real browser: every screen can be used by everybody, on a wide screen, on a phone and on paper. */
class ScreensTest extends RunningService {
    private static final String PASSWORD = "mật khẩu dài 2026";
    private static final String PROCEDURE = "/procedures/prov-legal-reporter-recognition";
    private static Chromium chromium;
    private static String state = "";

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        state = "";
    }

    /** Somebody with every role sets a password and logs in, once for all tests. */
    @BeforeEach
    void comeIn() {
        if (state.isEmpty()) {
            try (BrowserContext context = chromium.browser.newContext()) {
                Page page = context.newPage();
                String login = enter("[\"INTAKE\", \"EDITOR\", \"APPROVER\", \"AUDITOR\", \"ADMIN\"]", page);
                picture(page, "login");
                logIn(page, login);
                assertThat(page.title()).isEqualTo("Trang chủ – Thẩm Tra");
                state = context.storageState();
            }
        }
    }

    /** A new person, who sets a password by the link; the page is then where one logs in. */
    private String enter(String roles, Page page) {
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

    private static void logIn(Page page, String login) {
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private BrowserContext known() {
        return chromium.browser.newContext(
                new NewContextOptions().setStorageState(state).setViewportSize(1280, 800));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Chromium.PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @ParameterizedTest
    @CsvSource({
        "home, /, 200",
        "procedures, /procedures, 200",
        "procedures-found, /procedures?q=bao%20cao%20vien&on=2024-10-16, 200",
        "procedures-none, /procedures?q=khong%20co%20gi%20nhu%20the&on=2024-10-16, 200",
        "procedure, " + PROCEDURE + "?on=2024-10-16, 200",
        "dismissal, /procedures/prov-legal-reporter-dismissal?on=2024-10-16, 200",
        "sheet, " + PROCEDURE + "/sheets/Điều kiện?on=2024-10-16, 200",
        "notes, " + PROCEDURE + "/sheets/Ghi chú?on=2024-10-16, 200",
        "calendar, /calendar?year=2025, 200",
        "counted, /calendar?year=2025&from=2025-04-28&amount=5&unit=WORKING_DAY&direction=AFTER, 200",
        "calendar-unknown, /calendar?year=2035, 200",
        "law, /law, 200",
        "law-found, /law?q=quy%20che&on=2024-10-16, 200",
        "nothing, /nothing, 404",
        "misspelt, /procedures?onn=2024-10-16, 400"
    })
    void a_screen_is_html_without_hurdles_wide_narrow_and_printed(String name, String path, int status) {
        try (BrowserContext context = known()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));

            Response answer = page.navigate(address(path));

            assertThat(answer.status()).isEqualTo(status);
            picture(page, name + "-1280");
            List<String> hurdles = Chromium.hurdles(page);
            page.pdf(new PdfOptions()
                    .setPath(Chromium.PICTURES.resolve(name + ".pdf"))
                    .setPreferCSSPageSize(true));
            page.setViewportSize(320, 640);
            picture(page, name + "-320");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            assertThat(hurdles).isEmpty();
            assertThat(Html.faults(answer.text())).isEmpty();
            assertThat(complaints.stream().filter(told -> !told.contains("status of 4")))
                    .isEmpty();
        }
    }

    @Test
    void somebody_finds_a_rule_and_its_law_without_a_mouse_and_without_scripts() {
        try (BrowserContext context = chromium.browser.newContext(
                new NewContextOptions().setStorageState(state).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/"));

            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Đến nội dung chính");
            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Thủ tục").setExact(true))
                    .press("Enter");
            page.waitForURL("**/procedures");
            page.locator("#q").fill("mien nhiem bao cao vien cap tinh");
            page.keyboard().press("Enter");
            page.waitForURL("**/procedures?q=*");
            page.locator("tbody a").first().press("Enter");
            page.waitForURL("**/procedures/*");
            page.locator("section .inline").getByText("Căn cứ miễn nhiệm").press("Enter");
            page.waitForURL("**/sheets/**");
            page.locator("td a").first().press("Enter");
            page.waitForURL("**/law?on=*");

            page.locator("tr:target").waitFor();
        }
    }

    @Test
    void who_was_out_goes_on_where_he_was_and_may_read_in_english() {
        try (BrowserContext context = chromium.browser.newContext()) {
            Page page = context.newPage();
            String login = enter("[\"INTAKE\"]", page);
            page.navigate(address("/procedures?q=ly%20lich"));
            assertThat(page.url()).contains("/login?next=");
            logIn(page, login);
            assertThat(page.url()).isEqualTo(address("/procedures?q=ly%20lich"));

            page.getByText("English").click();
            page.locator("html[lang=en]").waitFor();

            assertThat(page.url()).isEqualTo(address("/procedures?q=ly%20lich"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Procedures");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("nav").first().textContent()).doesNotContain("Ledger");

            page.getByText("Tiếng Việt").click();
            page.locator("html[lang=vi]").waitFor();
            page.getByText("Đăng xuất").click();
            page.waitForURL("**/login?told=out");
            assertThat(page.locator("main").textContent()).contains("Đã đăng xuất.");
        }
    }
}
