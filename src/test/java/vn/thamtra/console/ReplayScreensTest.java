package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.replay.OwnService;

/** Replays of a period, ordered and followed in a browser. */
class ReplayScreensTest extends BrowsedService {
    private static final Set<Role> READS_ALL = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_audits_looks_at_replays(Role role) {
        int expected = READS_ALL.contains(role) ? 200 : 403;
        String job = administrator()
                .post("/v1/replays", "{\"from\": \"2026-01-01\", \"to\": \"2099-12-31\"}")
                .header("Location")
                .replace("/v1", "");

        for (String path : new String[] {"/replays", job}) {
            assertThat(caller(role).get(path, "Accept", "text/html").status())
                    .as(path)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "replays, /replays, 200",
        "replays-misspelt, /replays?from=2026-01-01, 400",
        "replay-none, /replays/01926f6e-0000-7000-8000-000000000001, 404"
    })
    void replays_can_be_looked_at(String name, String path, int status) {
        administrator().post("/v1/replays", "{\"from\": \"2026-01-01\", \"to\": \"2099-12-31\"}");

        looksRight(name, path, status);
    }

    @Test
    void an_auditor_orders_a_replay_and_sees_what_came_of_it_without_scripts() throws InterruptedException {
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition("again"));
        String job;
        try (BrowserContext context = Chromium.BROWSER.newContext(
                new NewContextOptions().setStorageState(state).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/replays"));
            page.getByLabel("Theo bộ quy tắc").selectOption("current");
            page.locator("main form button").press("Enter");
            page.waitForURL("**/replays/*");
            job = page.url().substring(page.url().indexOf("/replays/"));
        }

        OwnService.done(administrator(), "/v1" + job);

        looksRight("replay", job, 200);
        assertThat(administrator().get(job, "Accept", "text/html").text()).contains("đã xong", "<dt>Như cũ</dt>");
        assertThat(administrator().get("/v1/readings?limit=200").text())
                .contains("\"path\":\"/replays\"")
                .doesNotContain("_csrf");
    }

    @Test
    void a_period_that_ends_before_it_begins_does_nothing() {
        try (BrowserContext context = known()) {
            Page page = context.newPage();
            page.navigate(address("/replays"));
            int before = page.locator("tbody tr").count();
            page.locator("#from").fill("2026-05-02");
            page.locator("#to").fill("2026-04-01");
            page.locator("main form button").click();
            page.locator("h1").getByText("Yêu cầu sai dạng").waitFor();
            page.navigate(address("/replays"));

            assertThat(page.locator("tbody tr").count()).isEqualTo(before);
        }
    }

    @Test
    void one_decision_is_made_again_by_those_who_audit() {
        String decision = administrator()
                .post("/v1/evaluations", Dossiers.lawfulRecognition("one again"))
                .header("Location")
                .replace("/v1", "");

        looksRight("again", decision + "/replay", 200);

        assertThat(administrator()
                        .get(decision + "/replay", "Accept", "text/html")
                        .text())
                .contains("Kết quả như đã ghi.");
        assertThat(caller(Role.INTAKE)
                        .get(decision + "/replay", "Accept", "text/html")
                        .status())
                .isEqualTo(403);
    }
}
