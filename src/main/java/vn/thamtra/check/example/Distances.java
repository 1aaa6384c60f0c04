package vn.thamtra.check.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.UnaryTest;

/** A fact that is compared with another: the values of either around those where the comparison changes its mind. */
record Distances(Operand one, UnaryTest.Apart test) {

    /** Of a fact of the dossier, by what is said of the other; none where nothing is, or where neither is that fact. */
    Stream<Object> values(String id, Map<String, Object> said) {
        if (isFact(one, id)) {
            return around(said.get(test.other().subject()), 1);
        }
        return isFact(test.other(), id) ? around(said.get(one.subject()), -1) : Stream.of();
    }

    private static boolean isFact(Operand operand, String id) {
        return operand.asFact().filter(fact -> fact.id().equals(id)).isPresent();
    }

    private Stream<Object> around(@Nullable Object value, int sign) {
        return test.difference().named().stream()
                .map(bound -> sign * ((BigDecimal) bound).longValueExact())
                .flatMapToLong(distance -> LongStream.of(distance - 1, distance, distance + 1))
                .distinct()
                .mapToObj(distance -> moved(value, distance))
                .filter(Objects::nonNull);
    }

    private static @Nullable Object moved(@Nullable Object value, long distance) {
        if (value instanceof LocalDate day) {
            return day.plusDays(distance);
        } else if (value instanceof Long whole) {
            return whole + distance;
        }
        return value instanceof BigDecimal number ? number.add(BigDecimal.valueOf(distance)) : null;
    }
}
