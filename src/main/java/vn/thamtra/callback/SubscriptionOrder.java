package vn.thamtra.callback;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.wire.JsonBody;

/**
 * The body that orders a new subscription: {@code {"name": "Một cửa", "sink": "https://…", "types": [...]}}.
 *
 * @param fromIndex the first record it is told of; null for what is recorded from now on
 */
record SubscriptionOrder(
        String name,
        URI sink,
        Set<NotificationType> types,
        @Nullable String caller,
        int nearDays,
        @Nullable Long fromIndex) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SINK = 2_000;
    private static final int USUAL_NEAR_DAYS = 2;
    private static final int MOST_NEAR_DAYS = 90;
    private static final int MOST_PORT = 65_535;
    private static final int LONGEST_CALLER = 64;

    /** Throws a problem that names everything wrong with the body. */
    static SubscriptionOrder read(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes, "name", "sink", "types", "caller", "nearDays", "fromIndex");
        String name = body.line("name", LONGEST_NAME).orElse("");
        Optional<URI> sink = sink(body);
        Set<NotificationType> types = types(body);
        Optional<String> caller = body.lineIfGiven("caller", LONGEST_CALLER);
        Optional<Long> nearDays = body.number("nearDays", MOST_NEAR_DAYS);
        Optional<Long> fromIndex = body.number("fromIndex", Long.MAX_VALUE);
        body.refuseFaults();
        return new SubscriptionOrder(
                name,
                sink.orElseThrow(),
                types,
                caller.orElse(null),
                nearDays.map(Long::intValue).orElse(USUAL_NEAR_DAYS),
                fromIndex.orElse(null));
    }

    private static Optional<URI> sink(JsonBody body) {
        Optional<URI> sink = body.line("sink", LONGEST_SINK).flatMap(SubscriptionOrder::address);
        if (sink.isEmpty()) {
            body.fault(
                    "sink",
                    "MALFORMED",
                    "Phải là một địa chỉ http hoặc https, không có tên người dùng và không có phần sau dấu #",
                    "Has to be an address of http or https, without a user's name and without a fragment");
        }
        return sink;
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text))
                    .filter(uri ->
                            "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getPort() <= MOST_PORT
                            && uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getFragment() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Set<NotificationType> types(JsonBody body) {
        List<String> given = body.texts("types").orElse(List.of());
        Set<NotificationType> types = EnumSet.noneOf(NotificationType.class);
        given.forEach(told -> NotificationType.named(told).ifPresent(types::add));
        if (given.isEmpty() || types.size() != given.size()) {
            body.fault(
                    "types",
                    "NOT_AN_OPTION",
                    "Cần ghi ít nhất một loại thông báo, mỗi loại một lần, trong: " + NotificationType.ALL,
                    "At least one type of notification is required, each once, of: " + NotificationType.ALL);
        }
        return types;
    }
}
