package vn.thamtra.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sound file, one part of which is replaced: the first byte says which, the rest is the part. */
public final class PartFuzz {
    private static final Map<String, byte[]> PARTS = parts();
    static final List<String> NAMES = List.copyOf(PARTS.keySet());

    private PartFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            String part = NAMES.get(Byte.toUnsignedInt(input[0]) % NAMES.size());
            byte[] file = with(part, Arrays.copyOfRange(input, 1, input.length));
            Readable.verify(WorkbookReader.read(Workbooks.FILE, file, Workbooks.INSTRUMENTS));
        }
    }

    static byte[] seed(int part) {
        byte[] content = Objects.requireNonNull(PARTS.get(NAMES.get(part)));
        byte[] seed = new byte[content.length + 1];
        seed[0] = (byte) part;
        System.arraycopy(content, 0, seed, 1, content.length);
        return seed;
    }

    private static byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = new TreeMap<>(PARTS);
        parts.put(part, content);
        try {
            return FileDamageTest.zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much of a workbook as has every kind of part, for speed. */
    private static XSSFWorkbook small() {
        XSSFWorkbook book = Workbooks.lawful();
        for (String sheet :
                List.of("Thủ tục", "Thành phần hồ sơ", "Điều kiện", "Trường hợp từ chối", "Thông tin", "Thời hạn")) {
            book.removeSheetAt(book.getSheetIndex(sheet));
        }
        return book;
    }

    private static Map<String, byte[]> parts() {
        try {
            Map<String, byte[]> parts = new TreeMap<>(FileDamageTest.parts(Workbooks.bytes(small())));
            parts.keySet().removeIf(name -> name.startsWith("docProps"));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
