package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class PagesTest extends RunningService {
    private static final String HTML = "text/html";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final List<String> FOR_ALL = List.of(
            "/",
            "/procedures",
            "/procedures/prov-legal-reporter-recognition",
            "/procedures/prov-legal-reporter-recognition/sheets/Kh%C3%A1i%20ni%E1%BB%87m",
            "/calendar",
            "/try",
            "/try?procedure=prov-legal-reporter-recognition",
            "/help",
            "/law");

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_may_ask_a_program_may_look_at_the_page(Role role) {
        for (String path : FOR_ALL) {
            Reply page = caller(role).get(path, "Accept", HTML);

            assertThat(page.status()).as(role + " " + path).isIn(200, 404);
            assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        }
    }

    @Test
    void a_page_runs_and_loads_nothing_of_others_and_stands_in_no_other() {
        Reply page = administrator().get("/procedures", "Accept", HTML);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "script-src 'self'", "form-action 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "data:", "*");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Language")).isEqualTo("vi");
        assertThat(page.text()).doesNotContain("<script", "style=", "javascript:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/procedures?q=x", "/nothing"})
    void who_is_not_known_is_led_to_the_login_and_a_program_is_told(String path) {
        Reply person = nobody().get(path, "Accept", HTML);
        Reply program = nobody().get(path);

        assertThat(person.status()).isEqualTo(302);
        assertThat(person.header("Location")).contains("/login");
        assertThat(program.status()).isEqualTo(401);
        assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/procedures?onn=2024-10-16",
                "/procedures?q=",
                "/procedures?q=a&q=b",
                "/procedures?on=32/10/2024",
                "/calendar?year=99999",
                "/calendar?from=2025-01-01&amount=0",
                "/calendar?from=2025-01-01&unit=HOUR",
                "/law?x=1",
                "/login?told=nonsense",
                "/login?next=https://example.org/",
                "/login?next=//example.org/",
                "/try?procedur=x",
                "/help?x=1",
                "/?x=1"
            })
    void what_a_page_would_not_heed_is_refused_in_words(String path) {
        Reply page = administrator().get(path, "Accept", HTML);

        assertThat(page.status()).as(path).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith(HTML);
        assertThat(page.text()).contains("<h1>Yêu cầu sai dạng</h1>").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/procedures/none",
                "/procedures/prov-legal-reporter-recognition/sheets/none",
                "/nothing/here",
                "/procedures/%3Cb%3Ex"
            })
    void what_is_not_there_is_told_on_a_page_and_to_a_program_in_a_problem(String path) {
        Reply page = administrator().get(path, "Accept", HTML);
        Reply call = administrator().get("/v1/nothing", "Accept", HTML);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Không tìm thấy").doesNotContain("<b>x");
        assertThat(call.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_form_without_the_token_does_nothing() {
        for (String path : List.of("/login", "/language", "/logout")) {
            Reply page = nobody().post(path, "", "Content-Type", "application/x-www-form-urlencoded", "Accept", HTML);

            assertThat(page.status()).as(path).isEqualTo(302);
            assertThat(page.header("Location")).endsWith("/login?told=expired");
        }
    }

    @Test
    void days_are_typed_and_shown_as_people_write_them_and_as_addresses_do() {
        String typed =
                administrator().get("/procedures?on=16/10/2024", "Accept", HTML).text();
        String stored =
                administrator().get("/procedures?on=2024-10-16", "Accept", HTML).text();
        Reply none = administrator().get("/due?asOf=31/11/2026", "Accept", HTML);

        assertThat(typed).contains("value=\"16/10/2024\"", "quyết định hồ sơ nhận ngày 16/10/2024");
        assertThat(stored).contains("value=\"16/10/2024\"");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("“31/11/2026” không phải một ngày").doesNotContain("2024-10-09");
    }

    @Test
    void fields_of_a_search_that_nobody_filled_in_do_not_matter() {
        Client administrator = administrator();

        Reply search = administrator.get(
                "/decisions?dossierCode=H42+%26%3D1&procedure=&from=16%2F10%2F2024&to=&kind=&find=1", "Accept", HTML);
        Reply nothing = administrator.get("/decisions?dossierCode=&find=1", "Accept", HTML);

        assertThat(search.status()).isEqualTo(302);
        assertThat(search.header("Location")).endsWith("/decisions?dossierCode=H42%20%26%3D1&from=2024-10-16");
        assertThat(nothing.header("Location")).endsWith("/decisions");
        assertThat(administrator.get("/decisions?dossierCode=", "Accept", HTML).status())
                .isEqualTo(400);
        assertThat(administrator.get("/v1/decisions?find=1").status()).isEqualTo(400);
    }

    @Test
    void what_another_site_has_typed_is_not_kept() {
        String form = "procedure=x&on=2024-10-16&%2Ffacts%2FfullName=Mallory";
        List<String> typed = List.of("Content-Type", "application/x-www-form-urlencoded", "Accept", HTML, "Origin");

        Reply theirs = nobody().post("/try", form, with(typed, "http://example.org"));
        Reply ours = nobody().post("/try", form, with(typed, "http://127.0.0.1:" + port));

        assertThat(theirs.status()).isEqualTo(403);
        assertThat(theirs.text()).doesNotContain("Mallory");
        assertThat(ours.text()).contains("value=\"Mallory\"", "Gửi lại");
    }

    private static String[] with(List<String> headers, String last) {
        return Stream.concat(headers.stream(), Stream.of(last)).toArray(String[]::new);
    }

    /** Whoever looked for the token among the files first would say that it is missing. */
    @Test
    void files_of_nobody_known_are_refused_before_they_are_read() {
        byte[] files = new byte[600_000];

        Reply refused =
                nobody().post("/drafts", files, "Content-Type", "multipart/form-data; boundary=x", "Accept", HTML);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("Phiên làm việc đã hết");
    }

    @Test
    void cookies_are_for_this_site_and_no_script() {
        Reply page = nobody().get("/login", "Accept", HTML);

        assertThat(page.header("Set-Cookie")).startsWith("XSRF-TOKEN=").contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void a_login_cannot_lead_elsewhere() {
        assertThat(nobody().get("/login?next=/law%3Fq%3Dx", "Accept", HTML).text())
                .contains("value=\"/law?q=x\"");
    }

    @Test
    void every_word_is_there_in_both_languages() throws IOException {
        Set<String> vietnamese = keys("console/words.properties");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                Pattern.compile("#\\{([a-z][A-Za-z.0-9]*)[({}]")
                        .matcher(text)
                        .results()
                        .forEach(found -> {
                            String key = found.group(1);
                            used.add(key);
                        });
                assertThat(text.replace("<script th:src=\"@{/grid.js}\" defer></script>", ""))
                        .as(template.toString())
                        .doesNotContain("th:utext", "[(", "style=", "onclick", "<script");
            }
        }

        assertThat(keys("console/words_en.properties")).isEqualTo(vietnamese);
        assertThat(vietnamese).containsAll(used);
    }

    private static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (var in = new ClassPathResource(file).getInputStream()) {
            words.load(in);
        }
        return words.stringPropertyNames();
    }
}
