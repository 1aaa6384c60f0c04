package vn.thamtra.form.word;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** A code to scan as PNG, a pixel a square, whose bytes hang on no compressor. */
final class Picture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int SHORT = 0xffff;

    private Picture() {}

    static byte[] of(BitMatrix code) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(code.getWidth())
                .putInt(code.getHeight())
                .put((byte) 1)
                .array();
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", stored(rows(code)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** One bit a square, a set bit white; a filter byte before each row. */
    private static byte[] rows(BitMatrix code) {
        int width = (code.getWidth() + BITS - 1) / BITS;
        byte[] rows = new byte[(width + 1) * code.getHeight()];
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (!code.get(column, row)) {
                    rows[row * (width + 1) + 1 + column / BITS] |= (byte) (0x80 >> column % BITS);
                }
            }
        }
        return rows;
    }

    /** A zlib stream of one block that is not compressed (RFC 1950, 1951). */
    private static byte[] stored(byte[] content) {
        Adler32 sum = new Adler32();
        sum.update(content);
        return ByteBuffer.allocate(content.length + 11)
                .put((byte) 0x78)
                .put((byte) 0x01)
                .put((byte) 1)
                .putShort(Short.reverseBytes((short) content.length))
                .putShort(Short.reverseBytes((short) (content.length ^ SHORT)))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] typed = ByteBuffer.allocate(content.length + 4)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        png.writeBytes(ByteBuffer.allocate(typed.length + 8)
                .putInt(content.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array());
    }
}
