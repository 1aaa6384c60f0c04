package vn.thamtra.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;

/** Each test has a caller of its own, of whose decisions alone its subscriber is told. */
class CallbacksTest extends RunningService {
    private static final String DECISIONS = "vn.thamtra.decision.recorded";

    private Subscriber subscriber;
    private Client intake;
    private String caller;
    private String subscription = "";

    @BeforeEach
    void start() throws Exception {
        subscriber = new Subscriber();
        JsonNode key = administrator()
                .post("/v1/keys", "{\"label\": \"một cửa\", \"role\": \"INTAKE\"}")
                .json();
        caller = key.path("id").stringValue();
        intake = new Client(port, key.path("secret").stringValue());
    }

    @AfterEach
    void stop() {
        administrator().delete(subscription);
        subscriber.close();
    }

    private void subscribe(String... types) {
        Reply made = administrator()
                .post(
                        "/v1/subscriptions",
                        "{\"name\": \"Một cửa\", \"sink\": \"%s\", \"types\": [\"%s\"], \"caller\": \"%s\", \"nearDays\": 90}"
                                .formatted(subscriber.sink(), String.join("\", \"", types), caller));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        subscription = made.header("Location");
        subscriber.knows(made.json().path("secret").stringValue());
    }

    /** Decisions on some dossiers in turn, each with its id and the code of its dossier. */
    private Map<String, String> decide(int dossiers, int times) {
        String batch = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> decided = new LinkedHashMap<>();
        for (int time = 0; time < times; time++) {
            for (int dossier = 0; dossier < dossiers; dossier++) {
                String code = "CB." + batch + "-" + dossier;
                Reply reply = intake.post("/v1/evaluations", Dossiers.lawfulRecognition(code));
                assertThat(reply.status()).as(reply.text()).isEqualTo(201);
                decided.put(reply.header("Location").replace("/v1/decisions/", ""), code);
            }
        }
        return decided;
    }

    private static Map<String, List<String>> bySubject(List<JsonNode> notifications) {
        Map<String, List<String>> bySubject = new LinkedHashMap<>();
        notifications.forEach(notification -> bySubject
                .computeIfAbsent(notification.path("subject").stringValue(), any -> new ArrayList<>())
                .add(notification.path("id").stringValue()));
        return bySubject;
    }

    private static Map<String, List<String>> bySubject(Map<String, String> decided) {
        Map<String, List<String>> bySubject = new LinkedHashMap<>();
        decided.forEach((id, code) ->
                bySubject.computeIfAbsent(code, any -> new ArrayList<>()).add(id));
        return bySubject;
    }

    @Test
    void each_decision_is_told_once_signed_and_in_the_order_of_its_dossier() throws Exception {
        subscribe(DECISIONS);
        Map<String, String> decided = decide(5, 3);

        subscriber.awaits(decided.size());

        assertThat(subscriber.unsigned()).isEmpty();
        assertThat(bySubject(subscriber.taken())).containsExactlyInAnyOrderEntriesOf(bySubject(decided));
        JsonNode first = subscriber.taken().get(0);
        assertThat(first.path("specversion").stringValue()).isEqualTo("1.0");
        assertThat(first.path("type").stringValue()).isEqualTo(DECISIONS);
        assertThat(Instant.parse(first.path("time").stringValue())).isBefore(Instant.now());
        assertThat(first.path("data").path("outcome").stringValue()).isNotEmpty();
        assertThat(first.path("data").path("caller").stringValue()).isEqualTo(caller);
        assertThat(first.toString()).as("nothing of a dossier but its code").doesNotContain("Nguyễn Văn An");
    }

    @Test
    void the_code_of_the_agency_is_told_where_the_request_has_it() throws Exception {
        subscribe(DECISIONS);
        String with = Dossiers.lawfulRecognition("H42.10-241016-0001");
        intake.post("/v1/evaluations", with.replaceFirst("\\{", "{\"agencyCode\": \"H42.10\","));
        intake.post("/v1/evaluations", with);

        subscriber.awaits(2);

        assertThat(subscriber.taken().get(0).path("data").path("agencyCode").stringValue())
                .isEqualTo("H42.10");
        assertThat(subscriber.taken().get(1).path("data").has("agencyCode")).isFalse();
        assertThat(subscriber.taken().get(1).path("data").has("nationalCode"))
                .as("the workbook in the program has none")
                .isFalse();
    }

    @Test
    void who_was_away_gets_everything_once_he_is_back() throws Exception {
        subscribe(DECISIONS);
        subscriber.goesAway();
        Map<String, String> decided = decide(4, 2);
        awaitTrouble();
        assertThat(show().path("failure").stringValue()).contains("no connection to the address");

        subscriber.comesBack();
        decided.putAll(decide(2, 1));
        subscriber.awaits(decided.size());

        assertThat(bySubject(subscriber.taken())).containsExactlyInAnyOrderEntriesOf(bySubject(decided));
        awaitNext(decided.size());
        assertThat(show().has("failure")).isFalse();
    }

    @Test
    void what_is_refused_keeps_only_its_own_dossier_waiting_until_somebody_orders_it_again() throws Exception {
        subscribe(DECISIONS);
        subscriber.answers(
                notification -> notification.path("subject").stringValue().endsWith("-0") ? 422 : 204);
        Map<String, String> decided = decide(3, 2);
        String refused = decided.values().iterator().next();

        subscriber.awaits(4);
        awaitRefused(2);

        assertThat(bySubject(subscriber.taken())).doesNotContainKey(refused).hasSize(2);
        JsonNode waiting = administrator().get(subscription + "/refused").json().path("notifications");
        assertThat(waiting.path(0).path("refusal").stringValue()).isEqualTo("mã trạng thái 422 / status 422");
        assertThat(waiting.path(1).path("refusals").intValue()).isZero();
        assertThat(states()).containsOnly("TAKEN", "REFUSED");

        subscriber.answers(notification -> 204);
        Reply ordered = administrator().post(subscription + "/refused/retry", "{}");
        subscriber.awaits(6);

        assertThat(ordered.json().path("notifications").intValue()).isEqualTo(2);
        assertThat(bySubject(subscriber.taken())).containsExactlyInAnyOrderEntriesOf(bySubject(decided));
        awaitRefused(0);
        assertThat(states()).containsOnly("TAKEN").hasSize(6);
    }

    @Test
    void what_is_given_up_lets_its_dossier_go_on() throws Exception {
        subscribe(DECISIONS);
        AtomicReference<String> first = new AtomicReference<>("");
        subscriber.answers(notification -> {
            first.compareAndSet("", notification.path("id").stringValue());
            return notification.path("id").stringValue().equals(first.get()) ? 400 : 204;
        });
        Map<String, String> decided = decide(1, 3);
        awaitRefused(3);
        long number = administrator()
                .get(subscription + "/refused")
                .json()
                .path("notifications")
                .path(0)
                .path("number")
                .longValue();

        assertThat(administrator().delete(subscription + "/refused/" + number).status())
                .isEqualTo(204);
        subscriber.awaits(2);

        assertThat(subscriber.taken())
                .extracting(notification -> notification.path("id").stringValue())
                .containsExactlyElementsOf(decided.keySet().stream().skip(1).toList());
        assertThat(administrator().delete(subscription + "/refused/" + number).status())
                .isEqualTo(404);
    }

    @Test
    void a_deadline_that_comes_near_is_told_once_and_its_decision_is_named() throws Exception {
        subscribe("vn.thamtra.deadline.near", DECISIONS);
        String now = Instant.now().toString();
        String dossier = Dossiers.lawfulRecognition("CB.NEAR-" + UUID.randomUUID())
                .replace("2024-10-16T09:15:00+07:00", now)
                .replaceAll(",\\s*\"asOf\": \"[^\"]*\"", "");
        Reply decided = intake.post("/v1/evaluations", dossier);
        assertThat(decided.json().path("deadlines")).as(decided.text()).isNotEmpty();

        subscriber.awaits(2);

        List<JsonNode> near = subscriber.taken(
                notification -> notification.path("type").stringValue().equals("vn.thamtra.deadline.near"));
        assertThat(near).isNotEmpty().allSatisfy(notification -> {
            assertThat("/v1/decisions/"
                            + notification.path("data").path("decision").stringValue())
                    .isEqualTo(decided.header("Location"));
            assertThat(Instant.parse(
                            notification.path("data").path("lastMoment").stringValue()))
                    .isAfter(Instant.now());
        });
    }

    @Test
    void who_ended_is_told_nothing_more() throws Exception {
        subscribe(DECISIONS);
        decide(1, 1);
        subscriber.awaits(1);

        assertThat(administrator().delete(subscription).status()).isEqualTo(204);
        decide(1, 1);
        Thread.sleep(5_000);

        assertThat(subscriber.taken()).hasSize(1);
        assertThat(show().has("endedAt")).isTrue();
        assertThat(show().has("secret")).isFalse();
        assertThat(administrator().delete(subscription).status()).isEqualTo(404);
    }

    @Test
    void a_wrong_order_is_told_place_by_place_and_changes_nothing() {
        subscribe(DECISIONS);
        int before = administrator()
                .get("/v1/subscriptions")
                .json()
                .path("subscriptions")
                .size();

        Reply refused = administrator()
                .post(
                        "/v1/subscriptions",
                        "{\"name\": \"\", \"sink\": \"http://a:99999/\", \"types\": [\"vn.thamtra.none\"], \"nearDays\": -1, \"fromIndex\": 1.5}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("pointer").stringValue())
                .containsExactlyInAnyOrder("/name", "/sink", "/types", "/nearDays", "/fromIndex");
        assertThat(administrator()
                        .get("/v1/subscriptions")
                        .json()
                        .path("subscriptions")
                        .size())
                .isEqualTo(before);
    }

    private JsonNode show() {
        return administrator().get(subscription).json();
    }

    private List<String> states() {
        return administrator()
                .get(subscription + "/notifications")
                .json()
                .path("notifications")
                .valueStream()
                .map(notification -> notification.path("state").stringValue())
                .toList();
    }

    private void awaitTrouble() throws InterruptedException {
        for (int i = 0; i < 600 && !show().has("failure"); i++) {
            Thread.sleep(100);
        }
    }

    private void awaitRefused(int many) throws InterruptedException {
        for (int i = 0; i < 600 && show().path("refused").intValue() != many; i++) {
            Thread.sleep(100);
        }
        assertThat(show().path("refused").intValue()).isEqualTo(many);
    }

    /** Until it is noted that everything was taken. */
    private void awaitNext(int told) throws InterruptedException {
        for (int i = 0; i < 600 && states().stream().filter("TAKEN"::equals).count() != told; i++) {
            Thread.sleep(100);
        }
    }
}
