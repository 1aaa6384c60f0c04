package vn.thamtra.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class LoginTest extends RunningService {
    private static final String PASSWORD = "mật khẩu dài 2026";

    @Autowired
    private DataSource database;

    private JdbcClient sql;
    private Browser browser;
    private String login;
    private String address;
    private String link;

    @BeforeEach
    void enterPerson() {
        sql = JdbcClient.create(database);
        // other tests miss from this address too
        fromElsewhere();
        browser = new Browser(port);
        login = "p-" + UUID.randomUUID();
        Reply made = administrator()
                .post(
                        "/v1/persons",
                        "{\"login\": \"" + login + "\", \"fullName\": \"Nguyễn <b>An</b>\", \"roles\": [\"AUDITOR\"]}");
        address = made.header("Location");
        link = path(made.json().path("passwordLink").stringValue());
    }

    /** As it was sealed. */
    @AfterEach
    void putBack() {
        sql.sql("update security_log set address = '127.0.0.1' where address = 'elsewhere'")
                .update();
    }

    private void fromElsewhere() {
        sql.sql("update security_log set address = 'elsewhere' where address is not null")
                .update();
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(LoginTest::path).orElse("")
                + answer.headers()
                        .firstValue("Location")
                        .map(given -> URI.create(given).getQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    private HttpResponse<String> setPassword(String password) {
        browser.get(link);
        return browser.post(link, Map.of("password", password, "again", password));
    }

    private List<String> kinds() {
        return sql.sql("select kind from security_log where login = ? and entry is not null order by id")
                .param(login)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void who_sets_a_password_by_the_link_logs_in_works_in_his_roles_and_logs_out() {
        HttpResponse<String> set = setPassword(PASSWORD);
        HttpResponse<String> in = browser.login(login, PASSWORD);
        String session = browser.cookies.get("phien");
        HttpResponse<String> page = browser.get("/", "text/html");
        HttpResponse<String> allowed = browser.get("/v1/persons");
        HttpResponse<String> denied = browser.call("/v1/persons", "{}", "X-XSRF-TOKEN");
        HttpResponse<String> out = browser.post("/logout", Map.of());
        browser.cookies.put("phien", session);
        HttpResponse<String> afterwards = browser.get("/v1/persons");

        assertThat(location(set)).isEqualTo("/login?told=set");
        assertThat(location(in)).isEqualTo("/");
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("phien=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Strict"));
        assertThat(page.body()).contains("Nguyễn &lt;b&gt;An&lt;/b&gt;");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(location(out)).isEqualTo("/login?told=out");
        assertThat(afterwards.statusCode()).isEqualTo(401);
        assertThat(kinds()).containsExactly("PASSWORD_SET", "LOGIN", "LOGOUT");
    }

    @Test
    void a_link_is_good_once_and_only_the_newest() {
        Reply newer = administrator().post(address + "/password-link", "");
        int superseded = browser.get(link).statusCode();
        link = path(newer.json().path("passwordLink").stringValue());
        setPassword(PASSWORD);

        HttpResponse<String> again = setPassword("another password 1");

        assertThat(newer.status()).as(newer.text()).isEqualTo(201);
        assertThat(superseded).isEqualTo(404);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(location(browser.login(login, PASSWORD))).isEqualTo("/");
    }

    @Test
    void a_link_that_somebody_prolongs_in_the_database_does_not_count() {
        sql.sql("update person set link_until = link_until + interval '1' day where login = ?")
                .param(login)
                .update();

        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        sql.sql("update person set link_until = link_until - interval '1' day where login = ?")
                .param(login)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"11 ký tự đó, 11 ký tự đó", "đủ dài nhưng khác, đủ dài nhưng khác nhau", "'', ''"})
    void a_password_that_is_short_or_mistyped_is_not_set(String password, String again) {
        browser.get(link);

        HttpResponse<String> answer = browser.post(link, Map.of("password", password, "again", again));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatever_is_wrong_is_answered_alike_and_five_misses_make_the_name_wait() {
        setPassword(PASSWORD);
        HttpResponse<String> nobody = browser.login("nobody-" + login, PASSWORD);
        for (int i = 0; i < 5; i++) {
            fromElsewhere();
            assertThat(location(browser.login(login, "wrong password " + i)))
                    .isEqualTo(location(nobody))
                    .isEqualTo("/login?told=missed");
        }

        HttpResponse<String> right = browser.login(login, PASSWORD);

        assertThat(location(right)).isEqualTo("/login?told=missed");
        assertThat(kinds()).filteredOn("LOGIN_MISSED"::equals).hasSize(5);
        assertThat(kinds()).doesNotContain("LOGIN");
    }

    @Test
    void five_misses_make_the_address_wait_whatever_the_names_were() {
        setPassword(PASSWORD);
        for (int i = 0; i < 5; i++) {
            browser.login("nobody-" + i + login, "x");
        }

        assertThat(location(browser.login(login, PASSWORD))).isEqualTo("/login?told=missed");
        fromElsewhere();
        assertThat(location(browser.login(login, PASSWORD))).isEqualTo("/");
    }

    @Test
    void who_is_switched_off_is_out_at_once_and_does_not_come_back() {
        setPassword(PASSWORD);
        browser.login(login, PASSWORD);
        assertThat(browser.get("/v1/persons").statusCode()).isEqualTo(200);

        administrator().patch(address, "{\"active\": false}");

        assertThat(browser.get("/v1/persons").statusCode()).isEqualTo(401);
        assertThat(location(browser.login(login, PASSWORD))).isEqualTo("/login?told=missed");
    }

    @Test
    void a_form_or_call_from_elsewhere_does_nothing() {
        setPassword(PASSWORD);
        HttpResponse<String> login = browser.post("/login", Map.of("login", this.login, "_csrf", "x"));
        browser.login(this.login, PASSWORD);
        HttpResponse<String> call = browser.call("/v1/replays", "{}", "X-Other");
        HttpResponse<String> out = browser.post("/logout", Map.of("_csrf", "x"));

        assertThat(location(login)).isEqualTo("/login?told=expired");
        assertThat(call.statusCode()).isEqualTo(403);
        assertThat(location(out)).isEqualTo("/login?told=expired");
        assertThat(browser.get("/v1/persons").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_is_another_one_after_the_login_and_a_planted_one_is_nobody() {
        setPassword(PASSWORD);
        browser.cookies.put("phien", "planted");
        browser.login(login, PASSWORD);
        assertThat(browser.cookies.get("phien")).isNotEqualTo("planted");
        String other = administrator()
                .get("/v1/persons")
                .json()
                .path("persons")
                .path(0)
                .path("id")
                .stringValue();

        sql.sql("update spring_session_attributes set attribute_bytes = ? where attribute_name = 'login'"
                        + " and session_primary_id = (select primary_id from spring_session where principal_name = ?)")
                .params((other + " 1790000000000 x").getBytes(UTF_8), address.substring("/v1/persons/".length()))
                .update();

        assertThat(browser.get("/v1/persons").statusCode()).isEqualTo(401);
    }

    @Test
    void an_altered_password_does_not_open() {
        setPassword(PASSWORD);
        String mine = sql.sql("select hash from person_password where person = ?")
                .param(address.substring("/v1/persons/".length()))
                .query(String.class)
                .single();
        sql.sql("update person_password set hash = ? where person = ?")
                .params(mine.replace("m=16384", "m=16385"), address.substring("/v1/persons/".length()))
                .update();

        assertThat(mine).startsWith("$argon2id$");
        assertThat(location(browser.login(login, PASSWORD))).isEqualTo("/login?told=missed");
        sql.sql("update person_password set hash = ? where person = ?")
                .params(mine, address.substring("/v1/persons/".length()))
                .update();
    }

    @Test
    void only_an_administrator_makes_links() {
        assertThat(caller(Role.AUDITOR).post(address + "/password-link", "").status())
                .isEqualTo(403);
    }
}
