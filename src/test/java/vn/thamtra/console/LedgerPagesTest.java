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
import org.springframework.beans.factory.annotation.Autowired;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.ledger.signing.Checkpoint;
import vn.thamtra.ledger.signing.SigningKey;
import vn.thamtra.ledger.tree.TreeHead;

/** The pages of whoever audits. */
class LedgerPagesTest extends BrowsedService {
    private static final Set<Role> READS_ALL = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    @Autowired
    private SigningKey key;

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_audits_looks_at_the_ledger_and_at_who_looked(Role role) {
        int expected = READS_ALL.contains(role) ? 200 : 403;

        for (String path : new String[] {"/ledger", "/readings"}) {
            assertThat(caller(role).get(path, "Accept", "text/html").status())
                    .as(path)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, /ledger, 200",
        "readings, /readings, 200",
        "readings-none, /readings?caller=nobody, 200",
        "readings-misspelt, /readings?from=x, 400",
        "ledger-misspelt, /ledger?size=1, 400"
    })
    void the_ledger_can_be_looked_at(String name, String path, int status) {
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition("<b>looked at"));
        administrator().get("/v1/decisions?dossierCode=%3Cb%3Elooked%20at");

        looksRight(name, path, status);
    }

    private String told(String checkpoint) {
        try (BrowserContext context = Chromium.BROWSER.newContext(
                new NewContextOptions().setStorageState(state).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/ledger"));
            page.locator("#checkpoint").fill(checkpoint);
            page.locator("main form button").click();
            page.waitForURL("**/ledger#earlier");
            Chromium.picture(page, "ledger-compared");
            assertThat(page.locator("#checkpoint").inputValue().strip()).isEqualTo(checkpoint.strip());
            return page.locator("main [role=status]").textContent().strip();
        }
    }

    @Test
    void an_earlier_checkpoint_is_seen_to_be_continued() {
        String earlier = administrator().get("/v1/ledger/checkpoint").text();
        String journal = administrator().get("/v1/ledger/journal/checkpoint").text();
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition("after the checkpoint"));

        assertThat(told(earlier)).startsWith("Sổ nối tiếp đúng checkpoint này.");
        assertThat(told(journal)).startsWith("Sổ nối tiếp đúng checkpoint này.");
    }

    @Test
    void what_the_log_does_not_continue_or_nobody_signed_is_told() {
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition("one at least"));
        String earlier = administrator().get("/v1/ledger/checkpoint").text();
        String origin = earlier.lines().findFirst().orElseThrow();

        String other = key.sign(new Checkpoint(origin, new TreeHead(1, new byte[32])).text())
                .toString();
        String longer = key.sign(new Checkpoint(origin, new TreeHead(1_000_000, new byte[32])).text())
                .toString();

        assertThat(told(other)).startsWith("Sổ không nối tiếp checkpoint này");
        assertThat(told(longer)).startsWith("Sổ không nối tiếp checkpoint này");
        assertThat(told(earlier.replace(origin + "\n", origin + "\n1"))).startsWith("Không khóa nào");
        assertThat(told(earlier.replaceFirst("^[^\\n]*", "example.org/log")))
                .startsWith("Đây là checkpoint của một sổ khác");
        assertThat(told("xin chào")).startsWith("Đây không phải là một checkpoint.");
    }
}
