package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;

/** What was decided, in a real browser. */
class DecisionScreensTest extends BrowsedService {
    private static final String HOSTILE = "\"><script>alert(1)</script><b>x";

    private String decide(String dossier) {
        Reply decided = administrator().post("/v1/evaluations", dossier);
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        return decided.header("Location").replace("/v1", "");
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("examples", name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prov-legal-reporter-recognition",
                "prov-legal-reporter-recognition-items",
                "prov-legal-reporter-recognition-late",
                "prov-legal-reporter-recognition-refuse",
                "prov-legal-reporter-recognition-review",
                "prov-legal-reporter-recognition-supplement",
                "criminal-record-certificate"
            })
    void a_decision_can_be_looked_at(String example) throws IOException {
        looksRight("decision-" + example, decide(example(example)), 200);
    }

    @ParameterizedTest
    @CsvSource({
        "prov-legal-reporter-recognition-review, Điều kiện",
        "prov-legal-reporter-recognition-items, Thành phần hồ sơ",
        "criminal-record-certificate, Khái niệm"
    })
    void a_decision_can_be_looked_at_on_its_sheets(String example, String sheet) throws IOException {
        looksRight("decided-" + example, decide(example(example)) + "/sheets/" + sheet, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prov-legal-aid-collaborator-card", "prov-legal-reporter-recognition-review"})
    void what_is_printed_of_a_decision_can_be_looked_at(String example) throws IOException {
        looksRight("forms-" + example, decide(example(example)) + "/forms", 200);
    }

    @ParameterizedTest
    @CsvSource({
        "decisions, /decisions, 200",
        "decisions-of-a-kind, /decisions?kind=BREACH&late=true, 200",
        "decisions-found, /decisions?outcome=REFUSE&from=2020-01-01&rule=R-P1-07, 200",
        "decisions-none, /decisions?dossierCode=khong-co, 200",
        "decisions-misspelt, /decisions?outcome=MAYBE, 400",
        "decision-none, /decisions/01926f6e-0000-7000-8000-000000000001, 404"
    })
    void decisions_can_be_looked_through(String name, String path, int status) throws IOException {
        decide(example("prov-legal-reporter-recognition-refuse"));
        decide(example("prov-legal-reporter-recognition-supplement"));

        looksRight(name, path, status);
    }

    @Test
    void what_was_erased_tells_the_order() {
        String decision = decide(Dossiers.lawfulRecognition("to be erased"));
        administrator().post("/v1" + decision + "/erasure", "{\"reason\": \"Theo yêu cầu\", \"order\": \"12/QĐ-STP\"}");

        looksRight("decision-erased", decision, 410);

        assertThat(administrator().get(decision, "Accept", "text/html").text())
                .contains("12/QĐ-STP")
                .doesNotContain("to be erased", "Nguyễn Văn An");
    }

    @Test
    void what_a_stranger_wrote_into_a_dossier_does_nothing() {
        String dossier = Dossiers.lawfulRecognition(HOSTILE.replace("\"", "\\\""))
                .replace("\"Sở Y tế tỉnh Ninh Bình\"", "\"" + HOSTILE.replace("\"", "\\\"") + "\"")
                .replace("\"channel\"", "\"applicant\": {\"name\": \"<img src=x onerror=alert(2)>\"}, \"channel\"");

        looksRight("decision-hostile", decide(dossier), 200);
        looksRight("decisions-hostile", "/decisions?dossierCode=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cb%3Ex", 200);

        assertThat(administrator().get("/decisions", "Accept", "text/html").text())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script", "<b>x");
    }

    @Test
    void an_auditor_finds_a_decision_by_its_dossier_without_scripts_and_prints_it() throws IOException {
        decide(Dossiers.lawfulRecognition("H42.10-tim-thay"));
        String last = decide(Dossiers.lawfulRecognition("H42.10-tim-thay"));
        try (BrowserContext context = Chromium.BROWSER.newContext(
                new NewContextOptions().setStorageState(state).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/decisions?outcome=ACCEPT"));

            page.getByLabel("Mã hồ sơ").fill("H42.10-tim-thay");
            page.keyboard().press("Enter");
            page.waitForURL("**/decisions?dossierCode=*&outcome=ACCEPT");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            page.locator("tbody a").first().press("Enter");
            page.waitForURL(address(last));
            page.locator("section[aria-labelledby=others] a").press("Enter");
            page.waitForURL(url -> url.contains("/decisions/") && !url.endsWith(last));

            assertThat(page.locator("h1").textContent()).contains("báo cáo viên");
            assertThat(printed(page))
                    .contains("H42.10-tim-thay", "Nguyễn Thị <b>Ánh</b>")
                    .doesNotContain("Đăng xuất", "English");
        }
    }

    /** What stands on the paper: who was here, and nothing to press. */
    private static String printed(Page page) throws IOException {
        try (PDDocument paper = Loader.loadPDF(page.pdf())) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
