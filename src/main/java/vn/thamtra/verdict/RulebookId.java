package vn.thamtra.verdict;

import java.util.regex.Pattern;

/** {@code sha256:} and 64 lower-case hex digits: the hash of a rulebook's canonical content. */
public record RulebookId(String value) {
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    public RulebookId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A rulebook id is sha256: and 64 hex digits, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
