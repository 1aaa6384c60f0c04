package vn.thamtra.dossier.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Bounds;

/** Numbers from the way they are written, without ever building one of more than a few hundred digits. */
public final class Numerals {
    private static final int SURELY_LONG = 18;

    /** Whether the digits written, and the zeros that the exponent stands for, are few enough to reckon with. */
    static boolean bounded(String written) {
        int e = exponentAt(written);
        return written.length() <= Bounds.DIGITS && (e < 0 || exponent(written, e + 1) <= Bounds.DIGITS);
    }

    /** The whole number, when it is one and fits: {@code 24}, {@code 24.0} and {@code 2.4e1} are the same. */
    public static @Nullable Long whole(String written) {
        if (written.length() <= SURELY_LONG && onlyDigits(written)) {
            return Long.valueOf(written);
        }
        BigDecimal value = exact(written);
        return isWhole(value) && fitsLong(value) ? value.longValueExact() : null;
    }

    public static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** The number without trailing zeros and without exponent, so that equal numbers are equal values. */
    public static BigDecimal exact(String written) {
        BigDecimal value = new BigDecimal(written).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static boolean fitsLong(BigDecimal value) {
        return value.toBigInteger().bitLength() < Long.SIZE;
    }

    private static boolean onlyDigits(String written) {
        for (int i = written.charAt(0) == '-' ? 1 : 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static int exponentAt(String written) {
        for (int i = 0; i < Math.min(written.length(), Bounds.DIGITS); i++) {
            if ((written.charAt(i) | 0x20) == 'e') {
                return i;
            }
        }
        return -1;
    }

    /** Without its sign; at most one digit past the bound is looked at. */
    private static int exponent(String written, int from) {
        int exponent = 0;
        for (int i = from; i < written.length() && exponent <= Bounds.DIGITS; i++) {
            char c = written.charAt(i);
            exponent = c >= '0' && c <= '9' ? exponent * 10 + (c - '0') : exponent;
        }
        return exponent;
    }

    private Numerals() {}
}
