package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** Defects planted in shipped workbooks: the dossier that comes with each is read, judged, and shows it. */
class ShownDefectsTest {
    private static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";

    @Test
    void where_two_time_limits_apply_both_are_in_the_verdict() {
        Planted planted =
                Planted.in("prov-national-law-database-update.xlsx", book -> Planted.put(book, "Thời hạn", "C3", "-"));

        Finding finding = planted.finding("OVERLAPPING_LIMITS", "R-P8-03");

        assertThat(planted.judged(finding).deadlines()).extracting(Deadline::id).contains("R-P8-02", "R-P8-03");
    }

    @Test
    void where_no_row_gives_a_time_limit_the_verdict_has_none() {
        Planted planted = Planted.in("prov-legal-aid-collaborator-card.xlsx", book -> {
            Planted.put(book, "Thời hạn", "C6", "không");
            Planted.put(book, "Thời hạn", "D6", "-");
        });

        Finding finding = planted.finding("GAP_IN_LIMITS", "R-CTV-18");

        assertThat(planted.judged(finding).deadlines())
                .extracting(Deadline::id)
                .contains("R-CTV-15")
                .doesNotContain("R-CTV-18");
    }

    @Test
    void a_row_against_itself_gives_no_time_limit_even_in_the_nearest_dossier() {
        Planted planted =
                Planted.in("prov-legal-aid-collaborator-card.xlsx", book -> Planted.put(book, "Thời hạn", "D7", "có"));

        Finding finding = planted.finding("IMPOSSIBLE_ROW", "R-CTV-18");

        assertThat(finding.cell()).isEqualTo("A7");
        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("C7", "D7");
        assertThat(planted.judged(finding).deadlines())
                .extracting(Deadline::amount)
                .doesNotContain(35);
    }

    @Test
    void a_covered_row_holds_together_with_the_row_that_covers_it() {
        Planted planted = Planted.in(RECOGNITION, book -> {
            Planted.put(book, "Điều kiện", "J7", "có");
            Planted.put(book, "Điều kiện", "K7", "≥ 30");
            Planted.put(book, "Điều kiện", "L7", "-");
            Planted.put(book, "Điều kiện", "M7", "-");
        });

        Finding finding = planted.finding("COVERED_ROW", "R-P1-13");

        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("A6");
        assertThat(finding.shown().orElseThrow().dossier().facts()).containsEntry("lawDegree", true);
        assertThat(planted.judged(finding).reasons())
                .extracting(reason -> reason.kind() + " " + reason.rule())
                .contains("MET R-P1-12");
    }

    @Test
    void a_limit_counted_from_a_limit_in_hours_never_starts() {
        Planted planted =
                Planted.in("one-stop-intake.xlsx", book -> Planted.put(book, "Thời hạn", "G8", "hạn R-OSS-15"));

        Finding finding = planted.finding("DEAD_LIMIT", "R-OSS-29");

        assertThat(planted.judged(finding).deadlines())
                .filteredOn(deadline -> deadline.id().equals("R-OSS-29"))
                .extracting(Deadline::status)
                .containsExactly(DeadlineStatus.NOT_STARTED);
    }

    @Test
    void a_fact_that_no_rule_uses_changes_nothing() {
        Planted planted = Planted.in(RECOGNITION, book -> {
            Planted.put(book, "Điều kiện", "F5", "có");
            Planted.put(book, "Điều kiện", "I5", "-");
        });

        Finding finding = planted.finding("UNUSED_FACT", "communicationAbility");

        assertThat(finding.cell()).startsWith("A");
        Showing showing = finding.shown().orElseThrow();
        Map<String, Object> facts = new LinkedHashMap<>(showing.dossier().facts());
        facts.put("communicationAbility", false);
        Verdict other = planted.rulebook().evaluate(with(showing.dossier(), facts), showing.asOf());
        assertThat(other.reasons()).isEqualTo(planted.judged(finding).reasons());
    }

    @Test
    void on_a_day_between_two_versions_the_procedure_is_not_in_force() {
        Planted planted = Planted.in("criminal-record-certificate-v2.xlsx", book -> {
            for (var row : book.getSheet("Thủ tục")) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("ngày hiệu lực")) {
                    row.getCell(1).setCellValue(LocalDate.of(2026, 8, 1));
                }
            }
        });

        Finding finding = planted.finding("DAYS_WITHOUT_LAW", "criminal-record-certificate");

        assertThat(finding.related())
                .extracting(Finding.Related::workbook)
                .containsExactly("criminal-record-certificate.xlsx");
        assertThat(planted.judged(finding).reasons())
                .extracting(reason -> reason.kind() + " " + reason.rule())
                .containsExactly("BARRED R-GEN-01");
    }

    @Test
    void one_id_for_two_rules_of_two_procedures_is_told_at_both_cells() {
        Planted planted = Planted.in(RECOGNITION, book -> Planted.put(book, "Điều kiện", "A5", "R-STF-06"));
        List<Finding> found = new SameIds().findings(new Inspected(planted.tables(), planted.rulebook()));

        assertThat(found)
                .extracting(finding -> finding.code() + " " + finding.cell() + " "
                        + finding.related().get(0).workbook())
                .containsExactly("SHARED_RULE_ID A5 one-stop-staffing.xlsx");
    }

    @Test
    void every_dossier_that_comes_with_a_finding_on_a_shipped_workbook_can_be_read_and_judged() {
        Rulebook rulebook = Planted.open(Planted.SHIPPED);
        int judged = 0;
        for (String id : rulebook.procedures()) {
            for (ProcedureTables tables : rulebook.versions(id)) {
                for (Finding finding : new Meaning().findings(new Inspected(tables, rulebook))) {
                    if (finding.shown().isPresent()) {
                        assertThat(new Planted(tables.file(), rulebook, List.of())
                                        .judged(finding)
                                        .reasons())
                                .isNotNull();
                        judged++;
                    }
                }
            }
        }
        assertThat(judged).isGreaterThan(5);
    }

    private static Dossier with(Dossier dossier, Map<String, Object> facts) {
        return new Dossier(
                dossier.procedure(),
                dossier.dossierCode(),
                dossier.receivedAt(),
                dossier.channel(),
                dossier.documents(),
                facts,
                dossier.events(),
                dossier.items(),
                dossier.asOf());
    }
}
