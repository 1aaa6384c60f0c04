package vn.thamtra.verdict;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code sha256:} and 64 lower-case hex digits: the hash of a rulebook's canonical content. */
public record RulebookId(String value) {
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    public RulebookId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A rulebook id is sha256: and 64 hex digits, not " + value);
        }
    }

    /** Empty for a text that is no such id. */
    public static Optional<RulebookId> parse(String text) {
        return isOne(text) ? Optional.of(new RulebookId(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
