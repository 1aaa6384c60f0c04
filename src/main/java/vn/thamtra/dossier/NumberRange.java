package vn.thamtra.dossier;

import java.math.BigDecimal;

/** The bounds of a number as the reader and the schema apply them: those declared, for whole numbers within a long. */
public final class NumberRange {
    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    public static BigDecimal least(FactType.Number type) {
        return type.decimals() ? type.min() : type.min().max(LEAST_LONG);
    }

    public static BigDecimal most(FactType.Number type) {
        return type.decimals() ? type.max() : type.max().min(MOST_LONG);
    }

    private NumberRange() {}
}
