package vn.thamtra.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;

class KeysTest extends RunningService {
    @Test
    void a_key_works_from_the_moment_it_is_made_until_it_is_revoked() {
        Reply made = administrator().post("/v1/keys", "{\"label\": \"Một cửa\", \"role\": \"INTAKE\"}");
        Client holder = new Client(port, made.json().path("key").stringValue());

        int whileValid = holder.get("/v1/procedures").status();
        Reply revoked = administrator().delete(made.header("Location"));
        int afterwards = holder.get("/v1/procedures").status();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("secret"))
                .as("its earlier name")
                .isEqualTo(made.json().path("key"));
        assertThat(made.header("Location"))
                .isEqualTo("/v1/keys/" + made.json().path("id").stringValue());
        assertThat(whileValid).isEqualTo(200);
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(afterwards).isEqualTo(401);
    }

    @Test
    void the_list_of_keys_shows_no_secret() {
        Reply made = administrator().post("/v1/keys", "{\"label\": \"Kiểm tra\", \"role\": \"AUDITOR\"}");

        Reply list = administrator().get("/v1/keys");

        assertThat(list.text())
                .doesNotContain("secret")
                .doesNotContain(made.json().path("secret").stringValue());
        JsonNode shown = list.json()
                .path("keys")
                .valueStream()
                .filter(key -> key.path("id").equals(made.json().path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(shown.path("label").stringValue()).isEqualTo("Kiểm tra");
        assertThat(shown.path("role").stringValue()).isEqualTo("AUDITOR");
    }

    @Test
    void a_key_cannot_revoke_itself_nor_one_that_is_not_there() {
        Client administrator = caller(Role.ADMIN);
        String own = administrator
                .get("/v1/keys")
                .json()
                .path("keys")
                .valueStream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .path("id")
                .stringValue();

        assertThat(administrator.delete("/v1/keys/" + own).status()).isEqualTo(409);
        assertThat(administrator
                        .delete("/v1/keys/00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(administrator.delete("/v1/keys/7").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 2",
                "[] | 1",
                "not json | 1",
                "{\"label\": \"\", \"role\": \"INTAKE\"} | 1",
                "{\"label\": \"x\", \"role\": \"intake\"} | 1",
                "{\"label\": 7, \"role\": 7} | 2",
                "{\"label\": \"x\", \"label\": \"y\", \"role\": \"INTAKE\"} | 1"
            })
    void an_order_that_is_not_clear_makes_no_key(String body, int faults) {
        int before = administrator().get("/v1/keys").json().path("keys").size();

        Reply reply = administrator().post("/v1/keys", body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("errors").size()).isEqualTo(faults);
        assertThat(administrator().get("/v1/keys").json().path("keys").size()).isEqualTo(before);
    }
}
