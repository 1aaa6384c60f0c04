package vn.thamtra.evidence.verify.stored;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Canonical;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.Shown;

/** One row: text, whole numbers and bytes by the name of their column; what is null is not there. */
public record Row(Stored table, Map<String, Object> values) {
    /** In the place of a column: which one is wrong cannot be told. */
    public static final String WHOLE = "*";

    public String text(String column) {
        return optional(column).orElseThrow(() -> wrong(column, "không có giá trị", "has no value"));
    }

    public Optional<String> optional(String column) {
        return values.get(column) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public long number(String column) {
        if (values.get(column) instanceof Long number) {
            return number;
        }
        throw wrong(column, "không có giá trị", "has no value");
    }

    public byte[] bytes(String column) {
        byte @Nullable [] bytes = bytesOrNull(column);
        if (bytes == null) {
            throw wrong(column, "không có giá trị", "has no value");
        }
        return bytes;
    }

    Object required(String column) {
        @Nullable Object value = values.get(column);
        if (value == null) {
            throw wrong(column, "không có giá trị", "has no value");
        }
        return value;
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return values.get(column) instanceof byte[] bytes ? bytes : null;
    }

    public Instant moment(String column) {
        try {
            return Instant.parse(text(column));
        } catch (DateTimeException e) {
            throw wrong(column, "không phải thời điểm", "is no moment");
        }
    }

    public void check(boolean holds, String column, String vi, String en) {
        if (!holds) {
            throw wrong(column, vi, en);
        }
    }

    /** Names table, row and column. */
    public Broken wrong(String column, String vi, String en) {
        String keys = table.names().stream()
                .map(key -> " " + key + "=" + Shown.of(String.valueOf(values.get(key))))
                .collect(Collectors.joining());
        return column.equals(WHOLE)
                ? new Broken(table.table() + keys + ": " + vi, en)
                : new Broken(table.table() + keys + ", cột " + column + ": " + vi, "column " + column + ": " + en);
    }

    /** What the journal seals of it: all its columns as text, in canonical JSON. */
    public byte[] sealed() {
        SortedMap<String, String> members = new TreeMap<>();
        table.columns().stream().filter(Stored.Column::isSealed).forEach(column -> {
            @Nullable Object value = values.get(column.name());
            if (value != null) {
                members.put(column.name(), value instanceof byte[] bytes ? Hash.base64(bytes) : value.toString());
            }
        });
        return Canonical.object(members);
    }
}
