package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.Client;
import vn.thamtra.access.Role;

/** What is due, in a browser. */
class DueScreensTest extends BrowsedService {
    private static final Set<Role> READS_DECISIONS = EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN);

    private static String late(String code) throws IOException {
        return Files.readString(Path.of("examples/prov-legal-reporter-recognition-late.json"))
                .replaceFirst("\"dossierCode\": \"[^\"]*\"", "\"dossierCode\": \"" + code + "\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_reads_decisions_sees_what_is_due_and_nobody_else_does(Role role) {
        assertThat(caller(role).get("/due", "Accept", "text/html").status())
                .isEqualTo(READS_DECISIONS.contains(role) ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource({
        "due, /due, 200",
        "due-then, /due?asOf=2024-11-08, 200",
        "due-nobody, /due?party=Không ai, 200",
        "due-misspelt, /due?asof=2024-11-08, 400",
        "due-never, /due?asOf=x, 400"
    })
    void what_is_due_can_be_looked_at(String name, String path, int status) throws IOException {
        administrator().post("/v1/evaluations", late("H42.10-tre"));

        looksRight(name, path, status);
    }

    @Test
    void what_was_late_then_is_due_soon_the_week_before() throws IOException {
        Client intake = caller(Role.INTAKE);
        Client other = caller(Role.INTAKE);
        intake.post("/v1/evaluations", late("H42.10-cua-toi"));
        other.post("/v1/evaluations", late("H42.10-cua-nguoi-khac"));

        assertThat(part(intake, "/due?asOf=2024-11-12", "LATE"))
                .contains("H42.10-cua-toi", "11/11/2024")
                .doesNotContain("nguoi-khac");
        assertThat(part(intake, "/due?asOf=2024-11-11", "TODAY")).contains("H42.10-cua-toi");
        assertThat(part(intake, "/due?asOf=2024-11-05", "WEEK")).contains("H42.10-cua-toi");
        assertThat(part(intake, "/due?asOf=2024-10-05", "LATER")).contains("H42.10-cua-toi");
        assertThat(part(other, "/due?asOf=2024-11-12", "LATE"))
                .contains("nguoi-khac")
                .doesNotContain("cua-toi");
    }

    @Test
    void a_part_is_seen_whole_one_page_after_the_other() throws Exception {
        Client intake = caller(Role.INTAKE);
        for (int dossier = 0; dossier <= 100; dossier++) {
            intake.post("/v1/evaluations", late("H42.11-" + dossier));
        }
        String begun = part(intake, "/due?asOf=2024-11-12", "LATE");
        while (!begun.contains("101 việc")) {
            begun = part(intake, "/due?asOf=2024-11-12", "LATE");
        }
        String whole = "/due?asOf=2024-11-12&part=LATE";
        String first = part(intake, whole, "LATE");
        String second = part(intake, next(first), "LATE");

        assertThat(rows(begun)).isEqualTo(20);
        assertThat(begun).contains("href=\"" + whole.replace("&", "&amp;") + "\"");
        assertThat(rows(first)).isEqualTo(100);
        assertThat(rows(second)).isEqualTo(1);
        assertThat(second).contains("101 việc", "H42.11-100").doesNotContain("rel=\"next\"");
        assertThat(intake.get(whole, "Accept", "text/html").text()).doesNotContain("aria-labelledby=\"TODAY\"");
        assertThat(intake.get("/due?part=EARLY", "Accept", "text/html").status())
                .isEqualTo(400);
        looksRight("due-part", whole, 200);
    }

    private static int rows(String part) {
        return part.split("<th scope=\"row\"", -1).length - 1;
    }

    private static String next(String part) {
        int begin = part.indexOf("/due", part.indexOf("rel=\"next\""));
        return part.substring(begin, part.indexOf('"', begin)).replace("&amp;", "&");
    }

    private static String part(Client caller, String path, String part) {
        String page = caller.get(path, "Accept", "text/html").text();
        int begin = page.indexOf("aria-labelledby=\"" + part + "\"");
        return page.substring(begin, page.indexOf("</section>", begin));
    }
}
