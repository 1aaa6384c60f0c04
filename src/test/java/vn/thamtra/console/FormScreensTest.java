package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.Client;

/** The forms of the counter and of administrators in a real browser. */
class FormScreensTest extends BrowsedService {
    @Autowired
    private DataSource dataSource;

    private static final String FORM = "/try?procedure=prov-legal-reporter-recognition&on=2024-10-16";

    @ParameterizedTest
    @CsvSource({
        "try-choose, /try, 200",
        "try, " + FORM + ", 200",
        "intake, /intake?procedure=one-stop-intake&on=2024-10-16, 200",
        "persons, /persons, 200",
        "keys, /keys, 200",
        "subscriptions, /subscriptions, 200",
        "help, /help, 200"
    })
    void a_screen_is_html_without_hurdles_wide_narrow_and_printed(String name, String path, int status) {
        looksRight(name, path, status);
    }

    /** Also where no script may run: what a form tells is looked at with them, since the looking is done by one. */
    @Test
    void an_officer_tries_a_dossier_mends_it_and_adds_what_has_happened() {
        try (BrowserContext context = known()) {
            Page page = context.newPage();
            page.navigate(address(FORM));
            page.locator("[id='/documents/proposal-letter']").check();
            page.locator("[id='/facts/fullName']").fill("Nguyễn Văn <b>An</b>");
            page.locator("[id='/receivedAt/day']").fill("32/10/2024");
            page.locator("[id='/facts/fullName']").press("Enter");
            page.locator("#faults").waitFor();
            looksRight(page, "try-faulty");

            page.locator("[role=alert] a").first().press("Enter");
            assertThat(page.locator(":focus, :target").first().getAttribute("id"))
                    .isEqualTo("/receivedAt/day");
            page.locator("[id='/receivedAt/day']").fill("16/10/2024");
            page.locator("#new-event").selectOption("SUPPLEMENT_REQUESTED");
            page.locator("button[value=add-event]").click();
            page.locator("[id='/events/0/at/day']").fill("17/10/2024");
            page.locator("[id='/events/0/at/time']").fill("10:00");
            page.locator("button[value=judge]").last().click();
            page.locator("#verdict-result").waitFor();

            assertThat(page.locator("#verdict-result").textContent()).contains("không ghi sổ", "Yêu cầu bổ sung");
            looksRight(page, "try-verdict");
        }
    }

    @Test
    void what_was_typed_is_kept_in_the_other_language_and_after_the_session() {
        try (BrowserContext context = known()) {
            Page page = context.newPage();
            page.navigate(address(FORM));
            page.locator("[id='/facts/fullName']").fill("Nguyễn \"Văn\" <b>An</b>");
            page.locator("[id='/facts/legalFieldMonths']").fill("1.200,5");
            page.getByText("English").click();
            page.locator("html[lang=en]").waitFor();
            assertThat(page.locator("[id='/facts/legalFieldMonths']").inputValue())
                    .isEqualTo("1200.5");
            page.getByText("Tiếng Việt").click();
            page.locator("html[lang=vi]").waitFor();
            page.waitForLoadState();

            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("phien"));
            page.locator("button[value=judge]").last().click();
            assertThat(page.locator("main").textContent()).contains("những gì đã nhập vẫn còn ở trang này");
            looksRight(page, "session-over");
            Page door = context.newPage();
            door.navigate(address("/login"));
            logIn(door, loggedIn);
            page.getByText("Gửi lại những gì").click();
            page.getByText("Biểu mẫu đã mở từ trước").waitFor();
            page.getByText("Gửi lại những gì").click();
            page.locator("#faults, #verdict-result").first().waitFor();

            assertThat(page.locator("[id='/facts/fullName']").inputValue()).isEqualTo("Nguyễn \"Văn\" <b>An</b>");
            assertThat(page.locator("[id='/facts/legalFieldMonths']").inputValue())
                    .isEqualTo("1200,5");
        }
    }

    @Test
    void an_administrator_enters_somebody_changes_him_and_makes_and_ends_a_key() {
        try (BrowserContext context = Chromium.BROWSER.newContext(new NewContextOptions()
                .setStorageState(state)
                .setJavaScriptEnabled(false)
                .setViewportSize(1280, 800))) {
            Page page = context.newPage();
            String login = "moi-" + UUID.randomUUID();
            page.navigate(address("/persons"));
            page.locator("#fullName").fill("Phạm <i>Dung</i>");
            page.locator("#login").fill(login);
            page.getByLabel("Soạn thảo").check();
            order(page, "không phải mật khẩu", "Thêm và lấy");
            assertThat(page.locator("[role=alert]").textContent()).contains("Mật khẩu không đúng");
            assertThat(page.locator("#login").inputValue()).isEqualTo(login);

            order(page, PASSWORD, "Thêm và lấy");
            assertThat(page.locator("[role=status] code").textContent())
                    .startsWith("http")
                    .contains("/password/");
            page.navigate(address("/persons"));
            assertThat(page.locator("main").textContent())
                    .contains("Phạm <i>Dung</i>")
                    .doesNotContain("/password/");

            page.getByText("Phạm <i>Dung</i>").first().click();
            page.getByLabel("Được vào hệ thống").uncheck();
            order(page, PASSWORD, "Ghi thay đổi");
            assertThat(page.locator("main").textContent()).contains("Đã ghi thay đổi.", "đã ngừng");

            page.navigate(address("/keys"));
            page.locator("#label").fill("Một cửa <b>A</b>");
            order(page, PASSWORD, "Tạo khóa");
            String secret = page.locator("[role=status] code").textContent();
            assertThat(new Client(port, secret).get("/v1/procedures").status()).isEqualTo(200);
            page.navigate(address("/keys"));
            assertThat(page.content()).doesNotContain(secret);
            page.getByText("Một cửa <b>A</b>").last().click();
            order(page, PASSWORD, "Thu hồi");
            assertThat(page.locator("main").textContent()).contains("thu hồi");
            assertThat(new Client(port, secret).get("/v1/procedures").status()).isEqualTo(401);
        }
    }

    @Test
    void an_administrator_sees_what_a_program_does_not_take_gives_one_up_and_ends_it() {
        String name = "Một cửa " + UUID.randomUUID();
        String made = administrator()
                .post(
                        "/v1/subscriptions",
                        "{\"name\": \"" + name
                                + "\", \"sink\": \"http://127.0.0.1:9/\", \"types\": [\"vn.thamtra.deadline.late\"]}")
                .header("Location");
        JdbcClient.create(dataSource)
                .sql(
                        "insert into refused_notification (subscription, notification, type, subject, content, refusals,"
                                + " refusal) values (?, 'n', 'vn.thamtra.deadline.late', 'H42.10-1', ?, 6, 'mã trạng thái 422 / status 422')")
                .params(UUID.fromString(made.substring(made.lastIndexOf('/') + 1)), new byte[] {1})
                .update();
        try (BrowserContext context = known()) {
            Page page = context.newPage();
            page.navigate(address("/subscriptions"));
            page.getByText(name).click();
            assertThat(page.locator("main").textContent())
                    .contains("mã trạng thái 422 / status 422, 6 lần", "chỉ khi có lệnh");
            looksRight(page, "subscription");

            order(page, PASSWORD, "Bỏ thông báo");
            assertThat(page.locator("[role=alert]").textContent()).contains("Chưa chọn");
            page.getByLabel("H42.10-1").check();
            order(page, PASSWORD, "Bỏ thông báo");
            assertThat(page.locator("[role=status]").textContent()).contains("Đã bỏ");
            order(page, PASSWORD, "Chấm dứt");
            assertThat(page.locator("main").textContent()).contains("Đã chấm dứt");
            assertThat(administrator().get(made).json().has("endedAt")).isTrue();
        }
    }

    @Test
    void nobody_changes_his_own_roles_and_a_name_is_given_once() {
        try (BrowserContext context = known()) {
            Page page = context.newPage();
            page.navigate(address("/persons"));
            page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(loggedIn))
                    .locator("a")
                    .first()
                    .click();
            page.waitForURL("**/persons/*");
            String own = page.url();
            page.getByLabel("Kiểm tra").uncheck();
            order(page, PASSWORD, "Ghi thay đổi");
            assertThat(page.locator("[role=alert]").textContent()).contains("vai trò");
            looksRight(page, "person-refused");
            page.navigate(own);
            assertThat(page.getByLabel("Kiểm tra").isChecked()).isTrue();

            page.navigate(address("/persons"));
            page.locator("#fullName").fill("Ai đó");
            page.locator("#login").fill(loggedIn);
            order(page, PASSWORD, "Thêm và lấy");
            assertThat(page.locator("[role=alert]").textContent()).contains("vai trò");
            page.getByLabel("Soạn thảo").check();
            order(page, PASSWORD, "Thêm và lấy");
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        }
    }

    private static void order(Page page, String password, String button) {
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
