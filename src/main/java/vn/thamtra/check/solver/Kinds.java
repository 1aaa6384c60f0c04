package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.UnaryTest;

/** Values of the kinds that facts have, days being numbers of a line as well. */
public final class Kinds {
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
        if (type instanceof FactType.Date) {
            return day(number);
        }
        if (type instanceof FactType.Number declared && declared.decimals()) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
        return number.longValueExact();
    }

    /** The values that a test lists; none for a test of another form. */
    public static Stream<Object> listed(UnaryTest test) {
        if (test instanceof UnaryTest.OneOf one) {
            return one.values().stream();
        }
        return test instanceof UnaryTest.NoneOf none ? none.values().stream() : Stream.of();
    }

    static @Nullable Boolean flag(UnaryTest test) {
        return (test instanceof UnaryTest.OneOf one && one.values().get(0) instanceof Boolean wanted) ? wanted : null;
    }
}
