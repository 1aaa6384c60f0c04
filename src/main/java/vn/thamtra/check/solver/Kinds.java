package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.thamtra.dossier.FactType;

/** Values of the kinds that facts have, days being numbers of a line as well. */
final class Kinds {
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private Kinds() {}

    static BigDecimal number(Object value) {
        if (value instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay());
        }
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    static LocalDate day(BigDecimal number) {
        return LocalDate.ofEpochDay(number.longValueExact());
    }

    /** A number as a dossier holds it. */
    static Object held(FactType type, BigDecimal number) {
        if (type.kind() == FactType.Kind.DATE) {
            return day(number);
        }
        if (type.decimals()) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
        return number.longValueExact();
    }
}
