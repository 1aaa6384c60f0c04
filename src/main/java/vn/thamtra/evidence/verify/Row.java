package vn.thamtra.evidence.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row: text, whole numbers and bytes by the name of their column; what is null is not there. */
record Row(Stored table, Map<String, Object> values) {
    String text(String column) {
        return optional(column).orElseThrow(() -> wrong(column, "không có giá trị", "has no value"));
    }

    Optional<String> optional(String column) {
        return values.get(column) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    long number(String column) {
        if (values.get(column) instanceof Long number) {
            return number;
        }
        throw wrong(column, "không có giá trị", "has no value");
    }

    byte[] bytes(String column) {
        byte @Nullable [] bytes = bytesOrNull(column);
        if (bytes == null) {
            throw wrong(column, "không có giá trị", "has no value");
        }
        return bytes;
    }

    byte @Nullable [] bytesOrNull(String column) {
        return values.get(column) instanceof byte[] bytes ? bytes : null;
    }

    Instant moment(String column) {
        try {
            return Instant.parse(text(column));
        } catch (DateTimeException e) {
            throw wrong(column, "không phải thời điểm", "is no moment");
        }
    }

    void check(boolean holds, String column, String vi, String en) {
        if (!holds) {
            throw wrong(column, vi, en);
        }
    }

    /** Names table, row and column. */
    Broken wrong(String column, String vi, String en) {
        String keys = table.keys().stream()
                .map(key -> " " + key + "=" + Shown.of(String.valueOf(values.get(key))))
                .collect(Collectors.joining());
        return new Broken(table.table() + keys + ", cột " + column + ": " + vi, "column " + column + ": " + en);
    }
}
