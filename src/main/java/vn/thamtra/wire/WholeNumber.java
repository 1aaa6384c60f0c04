package vn.thamtra.wire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number as calls give it: in digits, without sign and leading zeros, below 10^18. */
public final class WholeNumber {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,17}");

    private WholeNumber() {}

    /** Null where the text is none. */
    public static @Nullable Long from0(String text) {
        return FORM.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    /** Null where the text is none, or 0. */
    public static @Nullable Long from1(String text) {
        @Nullable Long number = from0(text);
        return number == null || number == 0 ? null : number;
    }
}
