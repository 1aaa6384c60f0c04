package vn.thamtra.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.logline.WrittenLines;

class PersonsTest extends RunningService {
    @Autowired
    private DataSource database;

    private Reply person(String... roles) {
        String login = "p-" + UUID.randomUUID();
        Reply made = administrator()
                .post(
                        "/v1/persons",
                        "{\"login\": \"" + login + "\", \"fullName\": \"Nguyễn Văn An\", \"unit\": \"Sở Tư pháp\","
                                + " \"roles\": [\"" + String.join("\", \"", roles) + "\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private Reply key(String person, String role, String more) {
        return administrator()
                .post(
                        "/v1/keys",
                        "{\"label\": \"x\", \"role\": \"" + role + "\", \"person\": \"" + person + "\"" + more + "}");
    }

    private Client holder(Reply person, String role) {
        Reply key = key(id(person), role, "");
        assertThat(key.status()).as(key.text()).isEqualTo(201);
        return new Client(port, key.json().path("secret").stringValue());
    }

    private static String id(Reply made) {
        return made.json().path("id").stringValue();
    }

    @Test
    void a_person_is_entered_found_and_changed() {
        Reply made = person("EDITOR", "AUDITOR");
        String address = made.header("Location");

        Reply changed = administrator().patch(address, "{\"roles\": [\"APPROVER\"], \"unit\": \"Sở Nội vụ\"}");

        assertThat(address).isEqualTo("/v1/persons/" + id(made));
        assertThat(made.json().path("roles").toString()).isEqualTo("[\"EDITOR\",\"AUDITOR\"]");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode found = caller(Role.AUDITOR).get(address).json();
        assertThat(found).isEqualTo(changed.json());
        assertThat(found.path("roles").toString()).isEqualTo("[\"APPROVER\"]");
        assertThat(found.path("unit").stringValue()).isEqualTo("Sở Nội vụ");
        assertThat(found.path("fullName").stringValue()).isEqualTo("Nguyễn Văn An");
        assertThat(found.path("active").booleanValue()).isTrue();
        assertThat(administrator().get("/v1/persons").json().path("persons")).anyMatch(each -> each.equals(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 3",
                "{\"login\": \"An NV\", \"fullName\": \"x\", \"roles\": [\"EDITOR\"]} | 1",
                "{\"login\": \"an\", \"fullName\": \"x\", \"roles\": []} | 1",
                "{\"login\": \"an\", \"fullName\": \"x\", \"roles\": [\"EDITOR\", \"EDITOR\"]} | 1",
                "{\"login\": \"an\", \"fullName\": \"x\", \"roles\": [\"BOSS\"]} | 1",
                "{\"login\": \"an\", \"fullName\": \"x\", \"roles\": \"EDITOR\"} | 1",
                "{\"login\": \"an\", \"fullName\": \"x\", \"unit\": \"\", \"roles\": [7]} | 2"
            })
    void an_order_that_is_not_clear_enters_nobody(String body, int faults) {
        int before = administrator().get("/v1/persons").json().path("persons").size();

        Reply reply = administrator().post("/v1/persons", body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("errors").size()).as(reply.text()).isEqualTo(faults);
        assertThat(administrator().get("/v1/persons").json().path("persons").size())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"active\": \"no\"}", "{\"roles\": []}", "{\"login\": \"x\"}", "{\"fullName\": \"\"}"})
    void a_change_that_is_not_clear_changes_nothing(String body) {
        String made = person("EDITOR").header("Location");
        JsonNode before = administrator().get(made).json();

        Reply reply = administrator().patch(made, body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(administrator().get(made).json()).isEqualTo(before);
    }

    @Test
    void a_login_name_belongs_to_one_person() {
        String taken = person("EDITOR").json().path("login").stringValue();

        Reply reply = administrator()
                .post("/v1/persons", "{\"login\": \"" + taken + "\", \"fullName\": \"x\", \"roles\": [\"EDITOR\"]}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/login-taken");
    }

    @Test
    void the_bootstrap_key_belongs_to_the_first_administrator() {
        JsonNode key = administrator()
                .get("/v1/keys")
                .json()
                .path("keys")
                .valueStream()
                .filter(each -> each.path("label").stringValue().equals("bootstrap"))
                .findFirst()
                .orElseThrow();

        JsonNode person = administrator()
                .get("/v1/persons/" + key.path("person").stringValue())
                .json();

        assertThat(person.path("login").stringValue()).isEqualTo("quan-tri");
        assertThat(person.path("roles").toString()).isEqualTo("[\"ADMIN\"]");
    }

    @Test
    void a_key_has_one_of_the_roles_of_its_person() {
        Reply made = person("EDITOR");

        Reply right = key(id(made), "EDITOR", "");
        Reply wrong = key(id(made), "APPROVER", "");
        Reply nobodys = key("00000000-0000-4000-8000-000000000000", "EDITOR", "");

        assertThat(right.json().path("person").stringValue()).isEqualTo(id(made));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("\"/role\"");
        assertThat(nobodys.status()).isEqualTo(400);
        assertThat(nobodys.text()).contains("\"/person\"");
    }

    @Test
    void the_keys_of_a_person_who_is_switched_off_do_not_count_until_he_is_back() {
        Reply made = person("EDITOR");
        Client holder = holder(made, "EDITOR");

        administrator().patch(made.header("Location"), "{\"active\": false}");
        int off = holder.get("/v1/procedures").status();
        Reply another = key(id(made), "EDITOR", "");
        administrator().patch(made.header("Location"), "{\"active\": true}");
        int back = holder.get("/v1/procedures").status();

        assertThat(off).isEqualTo(401);
        assertThat(another.status()).isEqualTo(400);
        assertThat(back).isEqualTo(200);
    }

    @Test
    void a_key_does_not_outlive_the_role_of_its_person() {
        Reply made = person("AUDITOR", "EDITOR");
        Client holder = holder(made, "AUDITOR");
        assertThat(holder.get("/v1/persons").status()).isEqualTo(200);

        administrator().patch(made.header("Location"), "{\"roles\": [\"EDITOR\"]}");

        assertThat(holder.get("/v1/persons").status()).isEqualTo(401);
    }

    @Test
    void a_key_with_an_end_counts_until_then() throws InterruptedException {
        Reply made = person("EDITOR");
        Reply past = key(id(made), "EDITOR", ", \"expiresAt\": \"2020-01-01T00:00:00+07:00\"");
        Reply unclear = key(id(made), "EDITOR", ", \"expiresAt\": \"2030-01-01\"");
        Instant end = Instant.now().plusSeconds(2);

        Reply key = key(id(made), "EDITOR", ", \"expiresAt\": \"" + end + "\"");
        Client holder = new Client(port, key.json().path("secret").stringValue());
        for (int i = 0; i < 600 && holder.get("/v1/procedures").status() == 200; i++) {
            Thread.sleep(100);
        }

        assertThat(past.text()).contains("\"/expiresAt\"");
        assertThat(unclear.text()).contains("\"/expiresAt\"");
        assertThat(key.status()).as(key.text()).isEqualTo(201);
        assertThat(holder.get("/v1/procedures").status()).isEqualTo(401);
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    @Test
    void the_day_of_the_last_use_of_a_key_is_told() {
        Reply key = key(id(person("EDITOR")), "EDITOR", "");
        String address = key.header("Location");
        assertThat(administrator().get(address).json().has("lastUsedOn")).isFalse();
        LocalDate before = LocalDate.now(CivilTime.ZONE);

        new Client(port, key.json().path("secret").stringValue()).get("/v1/procedures");

        JsonNode told = caller(Role.AUDITOR).get(address).json();
        assertThat(LocalDate.parse(told.path("lastUsedOn").stringValue()))
                .isBetween(before, LocalDate.now(CivilTime.ZONE));
    }

    @Test
    void nobody_changes_his_own_roles_but_his_name() {
        Reply made = person("ADMIN");
        Client self = holder(made, "ADMIN");
        String address = made.header("Location");

        Reply roles = self.patch(address, "{\"roles\": [\"ADMIN\", \"APPROVER\"]}");
        Reply off = self.patch(address, "{\"active\": false}");
        Reply name = self.patch(address, "{\"fullName\": \"Trần Thị Bình\"}");
        Reply byAnother = administrator().patch(address, "{\"active\": false}");

        assertThat(roles.status()).isEqualTo(409);
        assertThat(roles.json().path("type").stringValue()).isEqualTo("/problems/own-roles");
        assertThat(off.status()).isEqualTo(409);
        assertThat(name.status()).isEqualTo(200);
        assertThat(byAnother.status()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_stays() {
        String address = administrators("quan-tri"::equals).get(0);
        List<String> others = administrators(login -> !login.equals("quan-tri"));
        others.forEach(other -> caller(Role.ADMIN).patch(other, "{\"active\": false}"));

        for (String change : new String[] {"{\"active\": false}", "{\"roles\": [\"EDITOR\"]}"}) {
            Reply reply = caller(Role.ADMIN).patch(address, change);

            assertThat(reply.status()).as(reply.text()).isEqualTo(409);
            assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/last-administrator");
        }
        Reply second = person("ADMIN");
        assertThat(caller(Role.ADMIN).patch(address, "{\"active\": false}").status())
                .isEqualTo(200);
        assertThat(caller(Role.ADMIN).patch(address, "{\"active\": true}").status())
                .isEqualTo(200);
        caller(Role.ADMIN).patch(second.header("Location"), "{\"active\": false}");
        others.forEach(other -> caller(Role.ADMIN).patch(other, "{\"active\": true}"));
    }

    /** Where those are that have to be asked before the last one is. */
    private List<String> administrators(Predicate<String> login) {
        return administrator()
                .get("/v1/persons")
                .json()
                .path("persons")
                .valueStream()
                .filter(each -> each.path("active").booleanValue()
                        && each.path("roles").toString().contains("ADMIN")
                        && login.test(each.path("login").stringValue()))
                .map(each -> "/v1/persons/" + each.path("id").stringValue())
                .toList();
    }

    @Test
    void a_person_whose_roles_somebody_alters_in_the_database_does_not_count() throws InterruptedException {
        Reply made = person("EDITOR");
        Client holder = holder(made, "EDITOR");
        JdbcClient sql = JdbcClient.create(database);

        sql.sql("update person set roles = 'EDITOR,ADMIN' where id = ?")
                .param(id(made))
                .update();
        for (int i = 0; i < 600 && holder.get("/v1/procedures").status() == 200; i++) {
            Thread.sleep(100);
        }

        assertThat(holder.get("/v1/procedures").status()).isEqualTo(401);
        assertThat(administrator().get(made.header("Location")).status()).isEqualTo(404);
        assertThat(administrator().get("/v1/persons").text()).contains("\"sealed\":false");
        assertThat(administrator().get("/actuator/health").text()).contains("person ");
        sql.sql("update person set roles = 'EDITOR' where id = ?")
                .param(id(made))
                .update();
    }

    @Test
    void what_changes_who_may_do_what_is_in_the_security_log() {
        WrittenLines lines = new WrittenLines();
        Reply made = person("EDITOR");
        administrator().patch(made.header("Location"), "{\"roles\": [\"EDITOR\", \"APPROVER\"]}");
        Reply key = key(id(made), "EDITOR", "");
        administrator().delete(key.header("Location"));
        lines.close();

        assertThat(JdbcClient.create(database)
                        .sql(
                                "select kind from security_log where person = ? and caller is not null and entry is not null"
                                        + " order by id")
                        .param(id(made))
                        .query(String.class)
                        .list())
                .containsExactly("PERSON_MADE", "PASSWORD_LINK", "PERSON_CHANGED", "KEY_MADE", "KEY_REVOKED");
        assertThat(lines.texts())
                .anyMatch(
                        line -> line.startsWith("PERSON_CHANGED ") && line.contains("roles: EDITOR → EDITOR,APPROVER"))
                .anyMatch(line -> line.startsWith("KEY_REVOKED ") && line.contains(id(key)))
                .noneMatch(line -> line.contains(key.json().path("secret").stringValue()));
    }
}
