package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser: every screen can be used by everybody, on a wide screen, on a phone and on paper. */
class ScreensTest extends BrowsedService {
    private static final String PROCEDURE = "/procedures/prov-legal-reporter-recognition";

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
        "law-clauses, /law/clauses?on=2024-10-16, 200",
        "law-forms, /law/forms?on=2024-10-16, 200",
        "nothing, /nothing, 404",
        "misspelt, /procedures?onn=2024-10-16, 400"
    })
    void a_screen_is_html_without_hurdles_wide_narrow_and_printed(String name, String path, int status) {
        looksRight(name, path, status);
    }

    @Test
    void a_hurdle_is_told_where_it_stands() {
        try (BrowserContext context = Chromium.BROWSER.newContext()) {
            Page page = context.newPage();
            page.setContent("<html lang=\"vi\"><title>Trang</title><main><h1>Trang</h1><p>Chữ đọc được</p>"
                    + "<p style=\"color: #ccc\">Chữ mờ</p><img src=\"a.png\"><input></main></html>");

            assertThat(Chromium.hurdles(page))
                    .hasSize(3)
                    .anyMatch(told -> told.startsWith("color-contrast") && told.contains("Chữ mờ"))
                    .anyMatch(told -> told.startsWith("image-alt"))
                    .anyMatch(told -> told.startsWith("label") && told.contains("input"));
        }
    }

    @Test
    void somebody_finds_a_rule_and_its_law_without_a_mouse_and_without_scripts() {
        try (BrowserContext context = Chromium.BROWSER.newContext(
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
        try (BrowserContext context = Chromium.BROWSER.newContext()) {
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
