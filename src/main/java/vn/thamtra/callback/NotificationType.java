package vn.thamtra.callback;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a subscriber can be told of. */
enum NotificationType {
    DECISION_RECORDED("vn.thamtra.decision.recorded"),
    RULEBOOK_PUBLISHED("vn.thamtra.rulebook.published"),
    DEADLINE_NEAR("vn.thamtra.deadline.near"),
    DEADLINE_LATE("vn.thamtra.deadline.late");

    static final String ALL = text(EnumSet.allOf(NotificationType.class)).replace(",", ", ");

    private final String told;

    NotificationType(String told) {
        this.told = told;
    }

    /** The {@code type} of the notification. */
    String told() {
        return told;
    }

    static Optional<NotificationType> named(String told) {
        return Arrays.stream(values()).filter(type -> type.told.equals(told)).findFirst();
    }

    /** As they are stored. */
    static String text(Collection<NotificationType> types) {
        return EnumSet.copyOf(types).stream().map(NotificationType::told).collect(Collectors.joining(","));
    }

    static Set<NotificationType> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .flatMap(told -> named(told).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NotificationType.class)));
    }
}
