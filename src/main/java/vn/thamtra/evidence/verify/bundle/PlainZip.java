package vn.thamtra.evidence.verify.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Exactly;

/**
 * Reads a bundle byte by byte: entries one after the other, nothing compressed, no times, no extra fields, and then a
 * directory that says the same. There is nothing to unpack, so nothing can swell; a byte that may be anything is not
 * there either.
 */
final class PlainZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int HEADER = 30;
    private static final int VERSION = 20;

    /** Compared with {@link #fixed}: version, names in UTF-8, stored, 1 January 1980. */
    private static final byte[] FIXED = {VERSION, 0, 0, 8, 0, 0, 0, 0, 0x21, 0};

    private static final int MOST_ENTRIES = 10_000;
    private static final Pattern NAME =
            Pattern.compile("(?!\\.{1,2}(?:/|$))[^/\\\\:\\p{Cc}]+(?:/(?!\\.{1,2}(?:/|$))[^/\\\\:\\p{Cc}]+)*");

    private final ByteBuffer zip;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private PlainZip(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries in their order. */
    static Map<String, byte[]> read(byte[] zip) {
        PlainZip reader = new PlainZip(zip);
        reader.entries();
        reader.rest();
        return reader.entries;
    }

    private void entries() {
        Broken.unless(
                zip.remaining() >= HEADER && zip.getInt(0) == LOCAL,
                "tệp không phải gói chứng cứ (zip)",
                "the file is no evidence bundle (zip)");
        while (zip.remaining() >= HEADER && zip.getInt(zip.position()) == LOCAL) {
            Broken.unless(
                    entries.size() < MOST_ENTRIES,
                    "gói có quá " + MOST_ENTRIES + " tệp",
                    "the bundle has more than " + MOST_ENTRIES + " entries");
            entry();
        }
    }

    private void entry() {
        int at = zip.position();
        int size = zip.getInt(at + 22);
        int nameLength = Short.toUnsignedInt(zip.getShort(at + 26));
        boolean fits = size >= 0 && (long) at + HEADER + nameLength + size <= zip.limit();
        boolean plain = fits
                && Arrays.equals(FIXED, fixed(at + 4))
                && zip.getInt(at + 18) == size
                && zip.getShort(at + 28) == 0;
        Broken.unless(
                plain,
                "tiêu đề zip ở byte " + at + " không đúng dạng của gói chứng cứ (bị sửa, cắt, nén hoặc đóng gói lại)",
                "the zip header at byte " + at + " is not in the form of a bundle (changed, cut, compressed or packed"
                        + " again)");
        take(at, nameLength, size);
    }

    private byte[] fixed(int at) {
        return bytes(at, FIXED.length);
    }

    private byte[] bytes(int at, int length) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return bytes;
    }

    private void take(int at, int nameLength, int size) {
        byte[] rawName = bytes(at + HEADER, nameLength);
        String name = Exactly.utf8(rawName)
                .filter(text -> NAME.matcher(text).matches())
                .orElseThrow(() -> new Broken(
                        "tên tệp trong gói không được phép, ở byte " + at, "the name of an entry is not allowed"));
        byte[] content = bytes(at + HEADER + nameLength, size);
        CRC32 crc = new CRC32();
        crc.update(content);
        Broken.unless(
                zip.getInt(at + 14) == (int) crc.getValue(),
                name + ": tổng kiểm tra CRC-32 sai",
                "its CRC-32 checksum is wrong");
        Broken.unless(entries.put(name, content) == null, name + ": có hai lần trong gói", "is in the bundle twice");
        list(at, rawName);
        zip.position(at + HEADER + nameLength + size);
    }

    /** The entry as the directory has to have it. */
    private void list(int at, byte[] rawName) {
        directory.writeBytes(
                littleEndian(6).putInt(CENTRAL).putShort((short) VERSION).array());
        directory.writeBytes(bytes(at + 4, 26));
        directory.writeBytes(littleEndian(14).putInt(10, at).array());
        directory.writeBytes(rawName);
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What follows the entries follows from them. */
    private void rest() {
        int start = zip.position();
        byte[] end = littleEndian(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(start)
                .array();
        directory.writeBytes(end);
        byte[] expected = directory.toByteArray();
        int wrong = Arrays.mismatch(expected, bytes(start, zip.limit() - start));
        Broken.unless(
                wrong < 0,
                "mục lục zip sai ở byte " + (start + wrong) + " (bị sửa, cắt hoặc thêm)",
                "the zip directory is wrong there (changed, cut or added to)");
    }
}
