package vn.thamtra.console.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** A dossier that an officer takes in on a form is recorded once, as if a program had sent it. */
class RecordedFormTest extends RunningService {
    private static final String FORM = "/intake?procedure=prov-legal-reporter-recognition&on=2024-10-16";

    private static SentForm fresh(Client officer, String code) {
        return SentForm.of(officer.get(FORM, "Accept", "text/html").text(), "/intake")
                .with("/dossierCode", code)
                .with("/facts/fullName", "Nguyễn Văn An")
                .with("do", "judge");
    }

    private static Reply send(Client officer, SentForm form) {
        return officer.post(
                "/intake", form.body(), "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    private static long recorded(Client officer, String code) {
        return officer.get("/v1/decisions?dossierCode=" + code)
                .json()
                .path("decisions")
                .size();
    }

    @Test
    void a_form_sent_twice_is_one_decision() {
        Client officer = caller(Role.INTAKE);
        SentForm form = fresh(officer, "twice");

        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> send(officer, form));
        Reply second = send(officer, form);
        Reply third = send(officer, form);

        assertThat(second.status()).isEqualTo(302);
        assertThat(second.header("Location")).contains("/decisions/");
        assertThat(first.join().header("Location")).isEqualTo(second.header("Location"));
        assertThat(third.header("Location")).isEqualTo(second.header("Location"));
        assertThat(recorded(officer, "twice")).isEqualTo(1);
    }

    @Test
    void two_forms_are_two_decisions() {
        Client officer = caller(Role.INTAKE);

        send(officer, fresh(officer, "two"));
        send(officer, fresh(officer, "two"));

        assertThat(recorded(officer, "two")).isEqualTo(2);
    }

    @Test
    void what_was_changed_after_it_was_recorded_takes_a_new_form() {
        Client officer = caller(Role.INTAKE);
        SentForm form = fresh(officer, "changed");
        send(officer, form);

        Reply again = send(officer, form.with("/facts/fullName", "Trần Thị Bình"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("đã ghi sổ trước khi được sửa", "value=\"Trần Thị Bình\"");
        assertThat(recorded(officer, "changed")).isEqualTo(1);
        Reply meant = send(officer, SentForm.of(again.text(), "/intake").with("do", "judge"));
        assertThat(meant.status()).isEqualTo(302);
        assertThat(recorded(officer, "changed")).isEqualTo(2);
    }

    @Test
    void what_is_only_looked_at_is_recorded_nowhere_and_that_is_what_the_enter_key_does() {
        Client officer = caller(Role.INTAKE);

        Reply looked = send(officer, fresh(officer, "looked").with("do", "look"));

        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text()).contains("không ghi sổ", "Yêu cầu bổ sung");
        assertThat(looked.text().split("<button", 3)[1]).contains("value=\"look\"", "form=\"filing\"");
        assertThat(recorded(officer, "looked")).isZero();
    }

    @Test
    void a_dossier_is_gone_on_with_once_what_it_lacked_has_come() {
        Client officer = caller(Role.INTAKE);
        String first = send(officer, fresh(officer, "gone-on")).header("Location");
        String form = first.substring(first.indexOf("/decisions/")) + "/intake";

        Reply again = officer.get(form, "Accept", "text/html");
        Reply second = send(
                officer,
                SentForm.of(again.text(), "/intake")
                        .with("/documents/proposal-letter", "true")
                        .with("do", "judge"));

        assertThat(again.text()).contains("value=\"Nguyễn Văn An\"", "value=\"gone-on\"", "value=\"16/10/2024\"");
        assertThat(second.status()).isEqualTo(302);
        assertThat(second.header("Location")).isNotEqualTo(first);
        assertThat(recorded(officer, "gone-on")).isEqualTo(2);
        assertThat(caller(Role.INTAKE).get(form, "Accept", "text/html").status())
                .isEqualTo(404);
        assertThat(caller(Role.AUDITOR).get(form, "Accept", "text/html").status())
                .isEqualTo(403);
    }

    @Test
    void what_is_not_in_order_is_recorded_nowhere_and_the_same_form_goes_on() {
        Client officer = caller(Role.INTAKE);
        SentForm form = fresh(officer, "mended");

        Reply faulty = send(officer, form.with("/receivedAt/time", "25:00"));
        SentForm mended = SentForm.of(faulty.text(), "/intake")
                .with("/receivedAt/time", "09:00")
                .with("do", "judge");
        Reply done = send(officer, mended);

        assertThat(faulty.status()).isEqualTo(400);
        assertThat(done.status()).isEqualTo(302);
        assertThat(mended.fields().get("key")).isEqualTo(form.fields().get("key"));
        assertThat(recorded(officer, "mended")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_takes_in_dossiers_has_the_form(Role role) {
        Client somebody = caller(role);
        boolean takesIn = role == Role.INTAKE || role == Role.ADMIN;

        assertThat(somebody.get(FORM, "Accept", "text/html").status()).isEqualTo(takesIn ? 200 : 403);
        assertThat(send(somebody, fresh(caller(Role.INTAKE), "role-" + role)).status())
                .isEqualTo(takesIn ? 302 : 403);
    }

    @Test
    void a_form_without_its_key_is_not_ours() {
        Client officer = caller(Role.INTAKE);

        assertThat(send(officer, fresh(officer, "keyless").without("key")).status())
                .isEqualTo(400);
        assertThat(send(officer, fresh(officer, "keyless").with("key", "x")).status())
                .isEqualTo(400);
        assertThat(recorded(officer, "keyless")).isZero();
    }
}
