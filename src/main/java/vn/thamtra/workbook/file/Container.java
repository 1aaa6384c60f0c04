package vn.thamtra.workbook.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Strictness;

/** Looks at the outside of a file before anything is parsed: what kind it is, how large, and what rides along. */
final class Container {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int SHORTEST_ZIP_TAIL = 22;
    private static final int LONGEST_ZIP_TAIL = SHORTEST_ZIP_TAIL + 0xFFFF;
    /** Where the tail says how many parts there are. */
    private static final int LISTED_PARTS = 10;

    private final Account account;
    private final byte[] bytes;
    private final byte[] buffer = new byte[8192];
    private final Unpacked parts = new Unpacked();
    private long inflated;
    private int sheets;
    private int others;
    private boolean workbook;
    private boolean openDocument;

    private Container(Account account, byte[] bytes) {
        this.account = account;
        this.bytes = bytes;
    }

    /** The parts, or null where the bytes are not worth opening; what is wrong is in the account. */
    static @Nullable Unpacked unpack(byte[] bytes, Account account) {
        Container container = new Container(account, bytes);
        boolean sound = container.rightKind() && container.unpacks() && container.isWorkbook();
        if (sound && StrictForm.isOf(container.parts.content("_rels/.rels"))) {
            container.parts.usual();
        }
        return sound ? container.parts : null;
    }

    private boolean rightKind() {
        if (bytes.length == 0) {
            account.faultOfFile(FaultCode.EMPTY_FILE, "");
        } else if (bytes.length > Limits.FILE_BYTES) {
            account.faultOfFile(FaultCode.FILE_TOO_LARGE, bytes.length + " B", Limits.FILE_SIZE);
        } else if (startsWith(OLE2) && lastIndexOf(ENCRYPTED_PACKAGE, bytes.length) >= 0) {
            account.faultOfFile(FaultCode.ENCRYPTED, "");
        } else if (startsWith(OLE2)) {
            notXlsx("tệp Excel 97-2003 (.xls)", "an Excel 97-2003 file (.xls)");
        } else if (!startsWith(ZIP)) {
            notXlsx("tệp văn bản hoặc tệp khác (.csv, .html, …)", "a text or other file (.csv, .html, …)");
        } else if (lastIndexOf(END_OF_ZIP, LONGEST_ZIP_TAIL) < 0
                || lastIndexOf(END_OF_ZIP, LONGEST_ZIP_TAIL) + SHORTEST_ZIP_TAIL > bytes.length) {
            account.faultOfFile(FaultCode.DAMAGED_FILE, "");
        } else {
            return true;
        }
        return false;
    }

    private boolean unpacks() {
        byte[] archive = EmptyParts.stored(bytes, lastIndexOf(END_OF_ZIP, LONGEST_ZIP_TAIL));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (parts.has(part.getName())) {
                    account.faultOfFile(FaultCode.DAMAGED_FILE, part.getName());
                    return false;
                } else if (!unpacks(part.getName(), zip)) {
                    return false;
                }
            }
            return listsAll(parts.size());
        } catch (IOException | IllegalArgumentException e) {
            account.faultOfFile(FaultCode.DAMAGED_FILE, "");
            return false;
        }
    }

    /** Whether the part is no larger than it may be, or one of which the beginning is enough. */
    private boolean unpacks(String name, InputStream zip) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        Strictness strictness = account.strictness();
        boolean beginning = mayBeCut(lower);
        int most = isList(lower) ? strictness.list() : strictness.part();
        int room = Strictness.bytes(strictness.unpacked()) - (beginning ? sheets : others);
        byte[] content = zip.readNBytes(Math.min(room, Strictness.bytes(most)));
        long rest = sizeOf(zip);
        inflated += content.length + rest;
        sheets += beginning ? content.length : 0;
        others += beginning ? 0 : content.length;
        parts.put(name, content, rest == 0);
        look(lower, name, content);
        if (rest > 0 && !beginning) {
            account.faultOfFile(FaultCode.ZIP_BOMB, "", most + " MB");
        } else if (inflated > Limits.INFLATED_BYTES || parts.size() > Limits.PARTS) {
            account.faultOfFile(FaultCode.ZIP_BOMB, "", strictness.unpacked() + " MB");
        } else {
            return true;
        }
        return false;
    }

    private static boolean isList(String part) {
        return part.endsWith(".rels") || part.equals("[content_types].xml") || part.startsWith("docprops/");
    }

    private static boolean mayBeCut(String part) {
        return (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) || part.equals("xl/sharedstrings.xml");
    }

    /** What the list at the end does not name, other programs do not see. */
    private boolean listsAll(int parts) {
        int end = lastIndexOf(END_OF_ZIP, LONGEST_ZIP_TAIL);
        int listed =
                Byte.toUnsignedInt(bytes[end + LISTED_PARTS]) + 256 * Byte.toUnsignedInt(bytes[end + LISTED_PARTS + 1]);
        if (listed != parts) {
            account.faultOfFile(FaultCode.DAMAGED_FILE, "");
        }
        return listed == parts;
    }

    /** What is left of a part, which is thrown away. */
    private long sizeOf(InputStream part) throws IOException {
        long size = 0;
        for (int n = part.read(buffer); n >= 0 && inflated + size <= Limits.INFLATED_BYTES; n = part.read(buffer)) {
            size += n;
        }
        return size;
    }

    private void look(String lower, String name, byte[] content) {
        workbook |= lower.equals("[content_types].xml");
        openDocument |= lower.equals("mimetype") && startsLikeOpenDocument(content);
        if (lower.endsWith("vbaproject.bin") || under(lower, "macrosheets", "activex", "embeddings", "dialogsheets")) {
            account.faultOfFile(FaultCode.MACROS, name);
        } else if (under(lower, "externallinks", "querytables") || lower.equals("xl/connections.xml")) {
            account.faultOfFile(FaultCode.EXTERNAL_LINK, name);
        }
    }

    private static boolean startsLikeOpenDocument(byte[] content) {
        return new String(content, StandardCharsets.US_ASCII).startsWith("application/vnd.oasis");
    }

    /** The parts themselves, not the lists of relationships beside them. */
    private static boolean under(String name, String... folders) {
        for (String folder : folders) {
            if (name.startsWith("xl/" + folder + "/") && !name.endsWith(".rels")) {
                return true;
            }
        }
        return false;
    }

    private boolean isWorkbook() {
        if (openDocument) {
            notXlsx("tệp OpenDocument (.ods)", "an OpenDocument file (.ods)");
        } else if (!workbook) {
            notXlsx("tệp nén thường (.zip)", "a plain archive (.zip)");
        }
        return workbook && !openDocument;
    }

    private void notXlsx(String vi, String en) {
        account.faultOfFile(FaultCode.NOT_XLSX, "", new Message(vi, en));
    }

    private boolean startsWith(byte[] magic) {
        return bytes.length >= magic.length && matches(magic, 0);
    }

    private int lastIndexOf(byte[] wanted, int within) {
        for (int i = bytes.length - wanted.length; i >= Math.max(0, bytes.length - within); i--) {
            if (matches(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
