package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;

/** A reason tells what was decisive and cites the clause that says so. */
class WordsOfReasonsTest {

    @Test
    void a_foreigner_who_never_lived_here_is_told_that_and_not_that_he_is_no_citizen() {
        Received dossier = Received.example("criminal-record-certificate-v1")
                .with("requesterKind", "FOREIGNER")
                .with("foreignerResided", false);

        Reason unmet = only(
                dossier.on(LocalDate.of(2024, 6, 10)), reason -> reason.rule().equals("R-LLTP-10"));

        assertThat(unmet.message().vi())
                .contains("Người nước ngoài đã hoặc đang cư trú tại Việt Nam: yêu cầu có, hồ sơ không");
        assertThat(unmet.facts()).containsEntry("foreignerResided", false);
    }

    @Test
    void a_state_agency_that_asks_for_certificate_2_is_told_that_only_certificate_1_may_be_asked_for() {
        Received dossier = Received.example("criminal-record-certificate-v1")
                .with("requesterKind", "STATE_AGENCY")
                .with("certificateType", "NO_2");

        Reason unmet = only(
                dossier.on(LocalDate.of(2024, 6, 10)), reason -> reason.rule().equals("R-LLTP-11"));

        assertThat(unmet.message().vi()).contains("Loại phiếu: yêu cầu “Phiếu số 1”, hồ sơ “Phiếu số 2”");
    }

    @Test
    void a_near_miss_says_how_much_was_wanted_and_how_much_there_is() {
        Received dossier = Received.example("prov-legal-reporter-recognition")
                .with("lawDegree", true)
                .with("legalFieldMonths", 23L);

        Verdict verdict = dossier.on(LocalDate.of(2024, 10, 16));

        assertThat(verdict.reasons())
                .anyMatch(reason -> reason.kind() == ReasonKind.UNMET
                        && reason.message().vi().endsWith(" (yêu cầu: từ 24 tháng trở lên; hồ sơ: 23 tháng).")
                        && reason.message().en().endsWith(" (required: at least 24 months; dossier: 23 months)."));
    }

    @ParameterizedTest
    @CsvSource({"prov-legal-document-inspection,R-P4-03", "dist-legal-document-inspection,R-D4-03"})
    void whether_an_inspection_is_ordinary_hangs_on_both_answers(String procedure, String rule) {
        Received open = Received.example(procedure)
                .without("handling-result")
                .lacking("issuerFailedToHandle")
                .lacking("inspectorDisagrees");

        Verdict verdict = open.on(LocalDate.of(2024, 11, 4));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.needed())
                .extracting(Needed::fact)
                .containsExactly("issuerFailedToHandle", "inspectorDisagrees");
        assertThat(only(verdict, reason -> reason.rule().equals(rule)).message().vi())
                .startsWith("Chưa đủ thông tin để kết luận “Thiếu kết quả xử lý văn bản”; cần biết: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'',1",
        "'{\"type\":\"CONSULTATION_ANSWERED\",\"at\":\"2024-10-11T08:00:00+07:00\"}',1",
        "'{\"type\":\"CONSULTATION_ANSWERED\",\"at\":\"2024-10-10T16:00:00+07:00\"}',0"
    })
    void the_lead_agency_is_reminded_to_tell_the_one_stop_shop_of_a_late_answer(String answered, int told) {
        Verdict verdict = judged("2024-10-14T16:00:00+07:00", """
                {"type":"CONSULTATION_SENT","at":"2024-10-08T10:00:00+07:00","facts":{"answerBy":"2024-10-10"}}
                """, answered);

        assertThat(of(verdict, ReasonKind.BREACH, "R-OSS-24")).hasSize(told);
        assertThat(of(verdict, ReasonKind.NOTICE, "R-OSS-24")).hasSize(told).allSatisfy(reason -> {
            assertThat(reason.subject()).isEqualTo("CONSULTATION_SENT");
            assertThat(reason.citation().clause()).isEqualTo("Quy chế, Điều 13 khoản 5 điểm b");
        });
        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void a_second_request_is_measured_by_the_clauses_that_allow_one() {
        Verdict verdict = judged("2024-10-14T16:00:00+07:00", """
                {"type":"SUPPLEMENT_REQUESTED","at":"2024-10-08T10:00:00+07:00"}
                """, """
                {"type":"SUPPLEMENT_REQUESTED","at":"2024-10-09T10:00:00+07:00"}
                """);

        assertThat(of(verdict, ReasonKind.BREACH, "R-OSS-09")).singleElement().satisfies(reason -> assertThat(
                        reason.citation().clause())
                .contains("Điều 11 khoản 1 điểm b", "Điều 10 khoản 2 điểm c"));
    }

    private static Verdict judged(String asOf, String... events) {
        String json = """
                {"procedure":"one-stop-intake","receivedAt":"2024-10-08T09:00:00+07:00",
                 "facts":{"dossierComplete":true},"events":[%s],"asOf":"%s"}
                """.formatted(
                        String.join(
                                ",",
                                List.of(events).stream()
                                        .filter(event -> !event.isBlank())
                                        .toList()),
                        asOf);
        ParsedDossier parsed = DossierReader.read(json.getBytes(StandardCharsets.UTF_8), Shipped.RULEBOOK::vocabulary);
        assertThat(parsed).isInstanceOf(ParsedDossier.Read.class);
        Dossier dossier = ((ParsedDossier.Read) parsed).dossier();
        return Shipped.RULEBOOK.evaluate(dossier, OffsetDateTime.parse(asOf));
    }

    private static List<Reason> of(Verdict verdict, ReasonKind kind, String rule) {
        return verdict.reasons().stream()
                .filter(reason -> reason.kind() == kind && reason.rule().equals(rule))
                .toList();
    }

    private static Reason only(Verdict verdict, Predicate<Reason> which) {
        List<Reason> found = verdict.reasons().stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
