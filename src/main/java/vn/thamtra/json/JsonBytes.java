package vn.thamtra.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON put together as its bytes in UTF-8, compact and escaped as {@link JsonStreams} does it. Sees to the commas; that names
 * and values take turns and that what is opened is closed is up to who writes.
 */
public final class JsonBytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    /** Of each character of ASCII what stands behind the backslash: nothing where it stands for itself, {@code u} for its number. */
    private static final byte[] ESCAPES = escapes();

    /** Buffers of a size that answers have are used again: new memory costs as much as writing in it. */
    private static final int LEAST_KEPT = 1 << 12;

    private static final int MOST_KEPT = 1 << 16;

    /** A buffer that nobody is writing in; null where there is none. */
    private static final AtomicReference<byte @Nullable []> IDLE = new AtomicReference<>();

    private byte[] bytes;
    private int size;
    private boolean comma;

    private JsonBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param expected about how many bytes it will be */
    public JsonBytes(int expected) {
        this(new byte[expected]);
    }

    /** What is written. */
    public static byte[] of(Consumer<JsonBytes> writing) {
        return of(512, writing);
    }

    /**
     * What is written.
     *
     * @param expected about how many bytes it will be
     */
    public static byte[] of(int expected, Consumer<JsonBytes> writing) {
        byte @Nullable [] idle = IDLE.getAndSet(null);
        JsonBytes json = idle == null ? new JsonBytes(expected) : new JsonBytes(idle);
        writing.accept(json);
        if (json.bytes.length >= LEAST_KEPT && json.bytes.length <= MOST_KEPT) {
            byte[] written = json.toByteArray();
            IDLE.set(json.bytes);
            return written;
        }
        return json.toByteArray();
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    public void openObject() {
        open('{');
    }

    public void closeObject() {
        close('}');
    }

    public void openArray() {
        open('[');
    }

    public void closeArray() {
        close(']');
    }

    private void open(char bracket) {
        begin(1);
        put(bracket);
        comma = false;
    }

    private void close(char bracket) {
        room(1);
        put(bracket);
        comma = true;
    }

    /** The name of the member whose value comes next. */
    public void name(String name) {
        text(name);
        room(1);
        put(':');
        comma = false;
    }

    public void member(String name, String text) {
        name(name);
        text(text);
    }

    public void member(String name, boolean flag) {
        name(name);
        written(flag ? "true" : "false");
    }

    public void member(String name, long number) {
        name(name);
        written(Long.toString(number));
    }

    /**
     * A string, in its quotes.
     *
     * @throws IllegalArgumentException where the text holds half of a character
     */
    public void text(String text) {
        int length = text.length();
        begin(2 + 6 * length);
        put('"');
        for (int i = plainStart(text); i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                put(0xc0 | (c >> 6));
                put(0x80 | (c & 0x3f));
            } else if (Character.isSurrogate(c)) {
                pair(text, i++);
            } else {
                put(0xe0 | (c >> 12));
                put(0x80 | ((c >> 6) & 0x3f));
                put(0x80 | (c & 0x3f));
            }
        }
        put('"');
    }

    /** Writes what stands for itself at the beginning, which of most texts is all; gives where the rest begins. */
    private int plainStart(String text) {
        byte[] into = bytes;
        int at = size;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ESCAPES.length || ESCAPES[c] != 0) {
                break;
            }
            into[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    private void ascii(char c) {
        byte escape = ESCAPES[c];
        if (escape == 0) {
            put(c);
            return;
        }
        put('\\');
        put(escape);
        if (escape == 'u') {
            put('0');
            put('0');
            put(HEX[c >> 4]);
            put(HEX[c & 0xf]);
        }
    }

    private void pair(String text, int at) {
        int c = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(c)) {
            throw new IllegalArgumentException("Half of a character at " + at);
        }
        put(0xf0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3f));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Members as they are written already, without the braces around them. */
    public void members(byte[] json) {
        written(json);
    }

    /** A value as it is written already: a number, a literal, or all of a JSON text. */
    public void written(byte[] json) {
        begin(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
    }

    /** A number or a literal. */
    public void written(String json) {
        begin(json.length());
        plain(json);
    }

    /** {@code 2024-11-11}. */
    public void date(LocalDate date) {
        if (hasFourDigits(date.getYear())) {
            begin(12);
            put('"');
            day(date);
            put('"');
        } else {
            text(date.toString());
        }
    }

    /** To the second, in an offset without seconds: {@code 2024-11-11T07:00:00+07:00}. */
    public void second(OffsetDateTime moment) {
        begin(34);
        put('"');
        day(moment.toLocalDate());
        put('T');
        LocalTime time = moment.toLocalTime();
        twoDigits(time.getHour());
        put(':');
        twoDigits(time.getMinute());
        put(':');
        twoDigits(time.getSecond());
        plain(moment.getOffset().getId());
        put('"');
    }

    /** Whether a year is written with four digits and no sign. */
    public static boolean hasFourDigits(int year) {
        return year >= 0 && year <= LAST_YEAR_OF_FOUR_DIGITS;
    }

    private void day(LocalDate date) {
        twoDigits(date.getYear() / 100);
        twoDigits(date.getYear() % 100);
        put('-');
        twoDigits(date.getMonthValue());
        put('-');
        twoDigits(date.getDayOfMonth());
    }

    private void twoDigits(int number) {
        put('0' + number / 10);
        put('0' + number % 10);
    }

    private void plain(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    /** The comma before what comes next, and room for it. */
    private void begin(int most) {
        room(1 + most);
        if (comma) {
            put(',');
        }
        comma = true;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
        }
    }

    private void put(int one) {
        bytes[size++] = (byte) one;
    }
}
