package vn.thamtra.callback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.JsonBody;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.RequestBody;

/** {@code /v1/subscriptions}: who is told, where each stands, and what it did not take. */
@RestController
final class SubscriptionsController {
    private static final int MOST_BYTES = 16 * 1024;

    private final SubscriptionAdministration subscriptions;

    SubscriptionsController(SubscriptionAdministration subscriptions) {
        this.subscriptions = subscriptions;
    }

    record All(List<ShownSubscription> subscriptions) {}

    record AllRefused(
            List<ShownRefusal> notifications, @Nullable Long next) {}

    /** @param notifications how many are sent again */
    record Ordered(int notifications) {}

    @Parameters
    @GetMapping(path = "/v1/subscriptions", produces = Answer.JSON)
    All list() {
        return new All(subscriptions.list());
    }

    @Parameters
    @PostMapping(path = "/v1/subscriptions", consumes = Answer.JSON, produces = Answer.JSON)
    ResponseEntity<ShownSubscription> make(HttpServletRequest request) throws IOException {
        SubscriptionOrder order = SubscriptionOrder.read(RequestBody.json(request, MOST_BYTES));
        ShownSubscription made = subscriptions.make(order, Caller.of(request));
        return ResponseEntity.created(URI.create("/v1/subscriptions/" + made.id()))
                .body(made);
    }

    @Parameters
    @GetMapping(path = "/v1/subscriptions/{id}", produces = Answer.JSON)
    ShownSubscription show(@PathVariable String id) {
        return subscriptions.show(PathId.uuid(id));
    }

    @Parameters
    @DeleteMapping("/v1/subscriptions/{id}")
    ResponseEntity<Void> end(@PathVariable String id, HttpServletRequest request) {
        subscriptions.end(PathId.uuid(id), Caller.of(request));
        return ResponseEntity.noContent().build();
    }

    /** What it was or is to be told of the log, each with what became of it, to be held against what it has. */
    @Parameters({"from", "limit"})
    @GetMapping(path = "/v1/subscriptions/{id}/notifications", produces = Answer.JSON)
    ToldNotifications.Page notifications(@PathVariable String id, HttpServletRequest request) {
        Query query = Query.of(request);
        return subscriptions.told(
                PathId.uuid(id),
                query.index("from").orElse(0L),
                query.limit("limit", ToldNotifications.LONGEST_PAGE).orElse(ToldNotifications.USUAL_PAGE));
    }

    @Parameters("after")
    @GetMapping(path = "/v1/subscriptions/{id}/refused", produces = Answer.JSON)
    AllRefused refused(@PathVariable String id, HttpServletRequest request) {
        List<ShownRefusal> notifications = subscriptions.refused(
                PathId.uuid(id), Query.of(request).index("after").orElse(0L));
        boolean more = notifications.size() == RefusedNotifications.LONGEST_LIST;
        return new AllRefused(
                notifications,
                more ? notifications.get(notifications.size() - 1).number() : null);
    }

    /** Sends them again, whatever became of them before. */
    @Parameters
    @PostMapping(path = "/v1/subscriptions/{id}/refused/retry", consumes = Answer.JSON, produces = Answer.JSON)
    Ordered retry(@PathVariable String id, HttpServletRequest request) throws IOException {
        JsonBody.read(RequestBody.json(request, MOST_BYTES)).refuseFaults();
        return new Ordered(subscriptions.retry(PathId.uuid(id)));
    }

    /** Gives one up; what is about the same dossier goes on. */
    @Parameters
    @DeleteMapping("/v1/subscriptions/{id}/refused/{number}")
    ResponseEntity<Void> giveUp(@PathVariable String id, @PathVariable String number) {
        subscriptions.giveUp(PathId.uuid(id), number);
        return ResponseEntity.noContent().build();
    }
}
