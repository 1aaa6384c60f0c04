package vn.thamtra.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Writes a zip of which no byte is left to chance: nothing compressed, no times, no attributes, no extra fields. Equal
 * entries are equal files, whichever Java platform writes them.
 */
public final class StoredZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF8_NAMES = 0x0800;
    private static final short FIRST_OF_1980 = 0x0021;

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final OutputStream out;
    private int entries;
    private int offset;

    public StoredZip(OutputStream out) {
        this.out = out;
    }

    public void add(String name, byte[] content) throws IOException {
        byte[] utf8 = name.getBytes(UTF_8);
        byte[] common = common(utf8, content);
        directory.write(buffer(6).putInt(CENTRAL).putShort(VERSION).array());
        directory.write(common);
        directory.write(buffer(14).putInt(10, offset).array());
        directory.write(utf8);
        write(buffer(4).putInt(LOCAL).array());
        write(common);
        write(utf8);
        write(content);
        entries++;
    }

    /** What a local header and the directory say alike: version to name length and length of extra fields. */
    private static byte[] common(byte[] name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return buffer(26)
                .putShort(VERSION)
                .putShort(UTF8_NAMES)
                .putInt(0)
                .putShort(8, FIRST_OF_1980)
                .putInt(10, (int) crc.getValue())
                .putInt(14, content.length)
                .putInt(18, content.length)
                .putShort(22, (short) name.length)
                .array();
    }

    public void finish() throws IOException {
        byte[] end = buffer(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directory.size())
                .putInt(offset)
                .array();
        directory.writeTo(out);
        out.write(end);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        offset = Math.addExact(offset, bytes.length);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
