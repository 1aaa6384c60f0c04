package vn.thamtra.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.thamtra.verdict.Message;

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
    private boolean workbook;
    private boolean openDocument;

    private Container(Account account, byte[] bytes) {
        this.account = account;
        this.bytes = bytes;
    }

    /** Whether the bytes are worth opening; what is wrong is in the account. */
    static boolean sound(byte[] bytes, Account account) {
        Container container = new Container(account, bytes);
        return container.rightKind() && container.unpacks() && container.isWorkbook();
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
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            byte[] buffer = new byte[8192];
            long size = 0;
            Set<String> names = new HashSet<>();
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                    account.faultOfFile(FaultCode.DAMAGED_FILE, part.getName());
                    return false;
                }
                look(part.getName(), zip);
                long most = most(part.getName().toLowerCase(Locale.ROOT));
                long unpacked = sizeOf(zip, buffer, most);
                size += unpacked;
                if (unpacked > most || size > Limits.UNPACKED_BYTES || names.size() > Limits.PARTS) {
                    account.faultOfFile(FaultCode.ZIP_BOMB, "", unpacked > most ? shown(most) : Limits.UNPACKED_SIZE);
                    return false;
                }
            }
            return listsAll(names.size());
        } catch (IOException | IllegalArgumentException e) {
            account.faultOfFile(FaultCode.DAMAGED_FILE, "");
            return false;
        }
    }

    private static long most(String part) {
        boolean list = part.endsWith(".rels") || part.equals("[content_types].xml") || part.startsWith("docprops/");
        return list ? Limits.LIST_BYTES : Limits.PART_BYTES;
    }

    private static String shown(long most) {
        return most == Limits.LIST_BYTES ? Limits.LIST_SIZE : Limits.PART_SIZE;
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

    private static long sizeOf(InputStream part, byte[] buffer, long most) throws IOException {
        long size = 0;
        for (int n = part.read(buffer); n >= 0 && size <= most; n = part.read(buffer)) {
            size += n;
        }
        return size;
    }

    private void look(String name, InputStream part) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        workbook |= lower.equals("[content_types].xml");
        openDocument |= lower.equals("mimetype") && startsLikeOpenDocument(part);
        if (lower.endsWith("vbaproject.bin") || under(lower, "macrosheets", "activex", "embeddings", "dialogsheets")) {
            account.faultOfFile(FaultCode.MACROS, name);
        } else if (under(lower, "externallinks", "querytables") || lower.equals("xl/connections.xml")) {
            account.faultOfFile(FaultCode.EXTERNAL_LINK, name);
        }
    }

    private static boolean startsLikeOpenDocument(InputStream part) throws IOException {
        return new String(part.readNBytes(40), StandardCharsets.US_ASCII).startsWith("application/vnd.oasis");
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
