package vn.thamtra.rowuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.calendar.CivilTime;

class RowUseTest extends RunningService {
    private static final String PROCEDURE = "prov-legal-reporter-recognition";
    private static final String HITS = "/v1/rules/hits?procedure=" + PROCEDURE;
    private static final Set<Role> READS = EnumSet.of(Role.EDITOR, Role.AUDITOR, Role.ADMIN);

    @Autowired
    private RowUseFollower follower;

    @Autowired
    private DataSource database;

    private JsonNode hits(String path) {
        while (follower.follow()) {
            // others have recorded a lot
        }
        return administrator().get(path).json();
    }

    private static JsonNode row(JsonNode hits, String rule) {
        return IntStream.range(0, hits.path("rules").size())
                .mapToObj(hits.path("rules")::path)
                .filter(row -> row.path("rule").stringValue().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode decide(String dossier) {
        return administrator().post("/v1/evaluations", dossier).json();
    }

    @Test
    void each_decision_counts_once_for_each_row_among_its_reasons() {
        JsonNode decided = decide(Dossiers.lawfulRecognition());
        String rule = decided.path("reasons").path(0).path("rule").stringValue();
        JsonNode before = row(hits(HITS), rule);
        decide(Dossiers.lawfulRecognition());
        administrator().post("/v1/evaluations?record=false", Dossiers.lawfulRecognition());

        JsonNode after = row(hits(HITS), rule);

        assertThat(after.path("decisions").asLong())
                .isEqualTo(before.path("decisions").asLong() + 1);
        assertThat(after.path("outcomes").path("ACCEPT").asLong())
                .isEqualTo(before.path("outcomes").path("ACCEPT").asLong() + 1);
        assertThat(after.path("source"))
                .isEqualTo(decided.path("reasons").path(0).path("source"));
        assertThat(after.path("lastUsed").stringValue())
                .isGreaterThan(before.path("lastUsed").stringValue());
    }

    @Test
    void what_the_counter_says_is_what_the_reasons_of_all_records_say() {
        decide(Dossiers.lawfulRecognition());
        hits(HITS);

        List<String> counted = JdbcClient.create(database)
                .sql("select procedure_id || ' ' || rule || ' ' || outcome || ' ' || decisions from row_use order by 1")
                .query(String.class)
                .list();
        List<String> recorded = JdbcClient.create(database)
                .sql(
                        "select r.procedure_id || ' ' || b.rule || ' ' || r.outcome || ' ' || count(distinct r.leaf_index)"
                                + " from ledger_record r join basis b on b.set_id = r.basis_set where r.leaf_index <"
                                + " (select next_index from row_use_head) group by r.procedure_id, b.rule, r.outcome order by 1")
                .query(String.class)
                .list();
        assertThat(counted).isNotEmpty().isEqualTo(recorded);
    }

    @Test
    void rows_that_no_decision_has_used_since_a_day_are_found() {
        JsonNode decided = decide(Dossiers.lawfulRecognition());
        String used = decided.path("reasons").path(0).path("rule").stringValue();
        String today = LocalDate.now(CivilTime.ZONE).toString();
        String tomorrow = LocalDate.parse(today).plusDays(1).toString();

        String since = hits(HITS + "&unusedSince=" + today).toString();
        String later = hits(HITS + "&unusedSince=" + tomorrow).toString();

        assertThat(since).doesNotContain("\"" + used + "\"").contains("\"decisions\":0,\"outcomes\":{}}");
        assertThat(later).contains("\"" + used + "\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_writes_or_audits_the_law_may_see_it(Role role) {
        int wanted = READS.contains(role) ? 200 : 403;

        assertThat(caller(role).get("/v1/rules/hits").status()).isEqualTo(wanted);
        assertThat(caller(role).get("/rules", "Accept", "text/html").status()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/rules/hits?procedure=nobody-knows, 404",
        "/v1/rules/hits?unusedSince=yesterday, 400",
        "/v1/rules/hits?since=2026-01-01, 400",
        "/v1/rules/hits?procedure=, 400",
        "/rules?since=x, 400",
        "/rules?unusedSince=2026-01-01, 400"
    })
    void what_cannot_be_heeded_is_refused(String path, int status) {
        assertThat(administrator().get(path).status()).isEqualTo(status);
    }

    @Test
    void the_page_names_the_rows_and_leads_to_them() {
        String page = administrator()
                .get("/rules?since=2020-01-01", "Accept", "text/html")
                .text();

        assertThat(page).contains("Dòng quy tắc chưa dùng", "chưa lần nào", "#row-", "01/01/2020");
    }
}
