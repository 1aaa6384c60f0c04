package vn.thamtra.rulebook.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of the program, and lists of them, as bytes: every value in its own type, for whoever has the same classes. What a
 * program starts up to read JSON takes longer than a command may.
 */
final class RecordBytes {
    private static final String OURS = "vn.thamtra.";

    /** What a value is; its sign stands before it. */
    private enum Kind {
        NOTHING('0'),
        TEXT('t'),
        WHOLE('i'),
        LONG('l'),
        NO('n'),
        YES('y'),
        DECIMAL('d'),
        DAY('D'),
        MOMENT('M'),
        TIME('T'),
        LIST('['),
        MAP('{'),
        WORD('w'),
        RECORD('r');

        private static final @Nullable Kind[] BY_SIGN = new Kind[128];
        private final char sign;

        static {
            for (Kind kind : values()) {
                BY_SIGN[kind.sign] = kind;
            }
        }

        Kind(char sign) {
            this.sign = sign;
        }

        static Kind of(int sign) {
            @Nullable Kind kind = sign < BY_SIGN.length ? BY_SIGN[sign] : null;
            if (kind == null) {
                throw new IllegalArgumentException("No kind of value: " + sign);
            }
            return kind;
        }
    }

    private RecordBytes() {}

    /** @throws IllegalArgumentException for anything but records, enums, lists, maps and the plain values facts have */
    static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writing(out).value(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are no value of these classes */
    static Object read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Object value = new Decoding(in).value();
            if (value == null || in.available() > 0) {
                throw new IllegalArgumentException("Not one value");
            }
            return value;
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException("Not written by these classes", e);
        }
    }

    private static final class Writing {
        private final DataOutputStream out;
        private final Map<Class<?>, Integer> shapes = new HashMap<>();

        Writing(DataOutputStream out) {
            this.out = out;
        }

        void value(@Nullable Object value) throws IOException {
            if (value == null) {
                kind(Kind.NOTHING);
            } else if (value instanceof String text) {
                kind(Kind.TEXT);
                text(text);
            } else if (value instanceof Boolean truth) {
                kind(truth ? Kind.YES : Kind.NO);
            } else if (value instanceof Integer number) {
                kind(Kind.WHOLE);
                out.writeInt(number);
            } else if (value instanceof Long number) {
                kind(Kind.LONG);
                out.writeLong(number);
            } else if (value instanceof List<?> list) {
                kind(Kind.LIST);
                out.writeInt(list.size());
                for (Object one : list) {
                    value(one);
                }
            } else if (value instanceof Map<?, ?> map) {
                map(map);
            } else {
                composed(value);
            }
        }

        private void map(Map<?, ?> map) throws IOException {
            kind(Kind.MAP);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(entry.getKey());
                value(entry.getValue());
            }
        }

        private void composed(Object value) throws IOException {
            if (value instanceof BigDecimal number) {
                kind(Kind.DECIMAL);
                text(number.toString());
            } else if (value instanceof LocalDate day) {
                kind(Kind.DAY);
                out.writeLong(day.toEpochDay());
            } else if (value instanceof OffsetDateTime moment) {
                kind(Kind.MOMENT);
                text(moment.toString());
            } else if (value instanceof LocalTime time) {
                kind(Kind.TIME);
                out.writeLong(time.toNanoOfDay());
            } else if (value instanceof Enum<?> word) {
                kind(Kind.WORD);
                shape(word.getDeclaringClass());
                text(word.name());
            } else if (value instanceof Record composed) {
                kind(Kind.RECORD);
                Shape shape = Shape.of(composed.getClass());
                shape(composed.getClass());
                for (Object part : shape.parts(composed)) {
                    value(part);
                }
            } else {
                throw new IllegalArgumentException("Cannot be written: " + value.getClass());
            }
        }

        private void kind(Kind kind) throws IOException {
            out.writeByte(kind.sign);
        }

        private void text(String text) throws IOException {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }

        /** By its number; the first time by its name too. */
        private void shape(Class<?> type) throws IOException {
            int next = shapes.size();
            int number = shapes.computeIfAbsent(type, first -> next);
            out.writeShort(number);
            if (number == next) {
                text(type.getName());
            }
        }
    }

    private static final class Decoding {
        private final DataInputStream in;
        private final List<Class<?>> shapes = new ArrayList<>();

        Decoding(DataInputStream in) {
            this.in = in;
        }

        @Nullable
        Object value() throws IOException, ReflectiveOperationException {
            return switch (Kind.of(in.readUnsignedByte())) {
                case NOTHING -> null;
                case TEXT -> text();
                case WHOLE -> in.readInt();
                case LONG -> in.readLong();
                case NO -> false;
                case YES -> true;
                case DECIMAL -> new BigDecimal(text());
                case DAY -> LocalDate.ofEpochDay(in.readLong());
                case MOMENT -> OffsetDateTime.parse(text());
                case TIME -> LocalTime.ofNanoOfDay(in.readLong());
                case LIST -> list();
                case MAP -> map();
                case WORD -> word(shape(), text());
                case RECORD -> composed();
            };
        }

        private List<@Nullable Object> list() throws IOException, ReflectiveOperationException {
            List<@Nullable Object> list = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                list.add(value());
            }
            return Collections.unmodifiableList(list);
        }

        private Map<@Nullable Object, @Nullable Object> map() throws IOException, ReflectiveOperationException {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                map.put(value(), value());
            }
            return Collections.unmodifiableMap(map);
        }

        private static Object word(Class<?> type, String name) {
            for (Object word : type.getEnumConstants()) {
                if (((Enum<?>) word).name().equals(name)) {
                    return word;
                }
            }
            throw new IllegalArgumentException(type + " has no " + name);
        }

        private Object composed() throws IOException, ReflectiveOperationException {
            Shape shape = Shape.of(shape());
            @Nullable Object[] parts = new Object[shape.size()];
            for (int part = 0; part < parts.length; part++) {
                parts[part] = value();
            }
            return shape.make(parts);
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }

        private Class<?> shape() throws IOException, ClassNotFoundException {
            int number = in.readUnsignedShort();
            if (number == shapes.size()) {
                String name = text();
                Class<?> type = name.startsWith(OURS)
                        ? Class.forName(name, false, RecordBytes.class.getClassLoader())
                        : Object.class;
                if (!type.isRecord() && !type.isEnum()) {
                    throw new IllegalArgumentException("Neither a record nor an enum of the program: " + name);
                }
                shapes.add(type);
            }
            return shapes.get(number);
        }
    }
}
