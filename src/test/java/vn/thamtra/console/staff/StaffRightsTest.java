package vn.thamtra.console.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class StaffRightsTest extends RunningService {
    private static final String HTML = "text/html";

    private static Reply post(Client caller, String path, String form) {
        return caller.post(path, form, "Content-Type", "application/x-www-form-urlencoded", "Accept", HTML);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void auditors_see_and_administrators_change(Role role) {
        boolean sees = role == Role.AUDITOR || role == Role.ADMIN;
        String nobody = UUID.randomUUID().toString();

        for (String path : List.of("/persons", "/keys")) {
            Reply page = caller(role).get(path, "Accept", HTML);
            assertThat(page.status()).as(role + path).isEqualTo(sees ? 200 : 403);
            assertThat(page.text().contains("id=\"password\"")).as(role + path).isEqualTo(role == Role.ADMIN);
        }
        for (String path : List.of(
                "/persons/" + nobody,
                "/keys/" + nobody,
                "/subscriptions/" + nobody,
                "/persons/x",
                "/keys/x",
                "/subscriptions/x")) {
            assertThat(caller(role).get(path, "Accept", HTML).status())
                    .as(role + path)
                    .isEqualTo(sees ? 404 : 403);
            assertThat(post(caller(role), path, "do=end&password=x").status())
                    .as(role + path)
                    .isEqualTo(role == Role.ADMIN ? 404 : 403);
        }
    }

    @Test
    void a_key_alone_orders_nothing_on_a_page_that_asks_for_a_password() {
        Reply person = post(administrator(), "/persons", "login=ab.c&fullName=A&unit=&roles.EDITOR=on&password=x");
        Reply key = post(administrator(), "/keys", "label=page-key&role=ADMIN&person=&expiresOn=&password=");

        assertThat(person.status()).isEqualTo(403);
        assertThat(person.text()).contains("Chưa làm gì cả");
        assertThat(key.status()).isEqualTo(403);
        assertThat(administrator().get("/v1/persons").text()).doesNotContain("ab.c");
        assertThat(administrator().get("/v1/keys").text()).doesNotContain("page-key");
    }

    @Test
    void a_button_that_is_none_of_the_form_does_nothing() {
        String subscription = administrator()
                .post(
                        "/v1/subscriptions",
                        "{\"name\": \"nút lạ\", \"sink\": \"http://127.0.0.1:9/\", \"types\": [\"vn.thamtra.rulebook.published\"]}")
                .header("Location");

        String key = administrator()
                .post("/v1/keys", "{\"label\": \"nút lạ\", \"role\": \"INTAKE\"}")
                .header("Location");

        for (String pressed : List.of("do=again", "do=", "number=1")) {
            for (String made : List.of(subscription, key)) {
                Reply reply = post(administrator(), made.replace("/v1", ""), pressed + "&password=x");
                assertThat(reply.status()).as(pressed + reply.text()).isEqualTo(400);
            }
        }

        assertThat(administrator().delete(subscription).status()).isEqualTo(204);
        assertThat(administrator().delete(key).status()).isEqualTo(204);
    }

    @Test
    void a_field_that_is_none_of_the_form_is_refused() {
        assertThat(post(administrator(), "/persons", "login=a&nonsense=b").status())
                .isEqualTo(400);
        assertThat(post(administrator(), "/keys", "label=a&label=b").status()).isEqualTo(400);
        assertThat(administrator().get("/persons?x=1", "Accept", HTML).status()).isEqualTo(400);
    }
}
