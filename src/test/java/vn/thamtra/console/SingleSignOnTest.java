package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.Client.Reply;
import vn.thamtra.access.Role;
import vn.thamtra.replay.OwnService;

/** A person comes in by the office's own single sign-on, in a real browser and from another site. */
class SingleSignOnTest {
    private static final String OF_OFFICE = "Đăng nhập bằng Tài khoản Sở";
    private static final String REGISTRATION = "--spring.security.oauth2.client.registration.so.";
    private static final String PROVIDER = "--spring.security.oauth2.client.provider.so.";

    @TempDir
    private static Path folder;

    private static SignOnServer sso;
    private static OwnService service;

    private BrowserContext context;
    private Page page;
    private String login;
    private String person;

    @BeforeAll
    static void open() {
        sso = new SignOnServer();
        service = OwnService.start(
                folder.resolve("data"),
                Path.of(""),
                REGISTRATION + "client-id=" + SignOnServer.CLIENT,
                REGISTRATION + "client-secret=" + SignOnServer.SECRET,
                REGISTRATION + "client-name=Tài khoản Sở",
                REGISTRATION + "scope=openid",
                PROVIDER + "issuer-uri=" + sso.issuer(),
                PROVIDER + "user-name-attribute=preferred_username");
    }

    @AfterAll
    static void close() {
        service.close();
        sso.close();
    }

    @BeforeEach
    void enterPerson() {
        login = "p-" + UUID.randomUUID();
        Reply made = service.caller(Role.ADMIN)
                .post(
                        "/v1/persons",
                        "{\"login\": \"" + login + "\", \"fullName\": \"Nguyễn Văn An\", \"roles\": [\"AUDITOR\"]}");
        person = made.header("Location");
        context = Chromium.BROWSER.newContext();
        page = context.newPage();
        sso.lets(Map.of("preferred_username", login.toUpperCase(Locale.ROOT)));
    }

    @AfterEach
    void leave() {
        context.close();
    }

    private static String address(String path) {
        return service.address() + path;
    }

    private void comeFrom(String path) {
        page.navigate(address(path));
        page.getByText(OF_OFFICE).click();
        page.getByText("Yes").click();
    }

    private List<String> kinds() {
        return service.sql()
                .sql("select kind from security_log where login = ? and entry is not null order by id")
                .param(login)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void who_is_known_here_comes_in_where_he_wanted_to_and_goes_out() {
        comeFrom("/procedures?on=2024-10-16");
        page.waitForURL("**/procedures?on=2024-10-16");
        List<Cookie> cookies = context.cookies();
        String shown = page.content();
        page.getByText("Đăng xuất").click();
        page.waitForURL("**/login?told=out");

        assertThat(shown).contains("Nguyễn Văn An");
        assertThat(cookies).extracting(cookie -> cookie.name).contains("phien").doesNotContain("dang-nhap");
        assertThat(kinds()).containsExactly("LOGIN", "LOGOUT");
    }

    @Test
    void the_page_for_logging_in_offers_both_ways() {
        page.navigate(address("/login"));

        Chromium.picture(page, "login-signon");
        assertThat(page.getByText(OF_OFFICE).isVisible()).isTrue();
        assertThat(page.getByLabel("Mật khẩu").isVisible()).isTrue();
        assertThat(Chromium.hurdles(page)).isEmpty();
    }

    @Test
    void who_is_not_known_here_or_is_switched_off_stays_out_and_is_told_of() {
        service.caller(Role.ADMIN).patch(person, "{\"active\": false}");
        comeFrom("/");
        page.waitForURL("**/login?told=signon*");

        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("chưa được khai báo");
        assertThat(kinds()).containsExactly("LOGIN_MISSED");
    }

    @Test
    void without_the_claim_nobody_comes_in() {
        sso.lets(Map.of("email", login));
        comeFrom("/");
        page.waitForURL("**/login?told=signon*");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void an_answer_that_this_browser_has_not_asked_for_lets_nobody_in() {
        page.navigate(address("/login"));
        page.getByText(OF_OFFICE).click();
        String answer = page.getByText("Yes").getAttribute("href");
        try (BrowserContext other = Chromium.BROWSER.newContext()) {
            Page elsewhere = other.newPage();
            elsewhere.navigate(answer);

            assertThat(elsewhere.url()).contains("/login?told=signon");
        }
        page.getByText("Yes").click();
        page.waitForURL(address("/"));
        page.navigate(answer);

        assertThat(kinds()).containsExactly("LOGIN");
    }

    @Test
    void an_answer_to_another_question_lets_nobody_in() {
        sso.lets(Map.of("preferred_username", login, "nonce", "of another"));
        comeFrom("/");
        page.waitForURL("**/login?told=signon*");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void who_turns_back_may_try_again() {
        sso.cancels();
        comeFrom("/law");
        page.waitForURL("**/login?told=signon&next=%2Flaw");
        sso.lets(Map.of("preferred_username", login));
        page.getByText(OF_OFFICE).click();
        page.getByText("Yes").click();
        page.waitForURL("**/law");

        assertThat(kinds()).containsExactly("LOGIN");
    }

    @Test
    void while_the_single_sign_on_is_away_passwords_do() {
        page.navigate(address("/login"));
        page.getByText(OF_OFFICE).click();
        sso.isAway();
        page.getByText("Yes").click();
        page.waitForURL("**/login?told=signon*");

        assertThat(page.getByLabel("Mật khẩu").isVisible()).isTrue();
        assertThat(service.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void an_answer_leads_to_no_other_site() {
        comeFrom("/login?next=/law");
        page.waitForURL("**/law");
        Response refused = page.navigate(address("/login/arrived?next=//elsewhere.example/"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers()).doesNotContainKey("refresh");
    }
}
