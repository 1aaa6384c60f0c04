package vn.thamtra.workbook.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;

/**
 * The parts of a file in memory, found by names in which capitals make no difference. Of a sheet that is too large only the
 * beginning is there: its reading ends with the first row that is too many, and what comes after is not needed.
 */
final class Unpacked implements ZipEntrySource {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Set<String> cut = new HashSet<>();

    /** One name for a part, however a program writes it. */
    static String key(String part) {
        String name = part.startsWith("/") ? part.substring(1) : part;
        return name.toLowerCase(Locale.ROOT).replace('\\', '/');
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    void put(String part, byte[] content, boolean whole) {
        parts.put(key(part), content);
        entries.put(key(part), new ZipArchiveEntry(part));
        if (!whole) {
            cut.add(key(part));
        }
    }

    /** Puts all parts under the usual names of Open XML. */
    void usual() {
        parts.replaceAll((name, content) ->
                name.endsWith(".xml") || name.endsWith(".rels") ? StrictForm.usual(content) : content);
    }

    int size() {
        return parts.size();
    }

    /** Names as they stand in the file, in its order. */
    List<String> names() {
        return entries.values().stream().map(ZipArchiveEntry::getName).toList();
    }

    byte[] content(String part) {
        return parts.getOrDefault(key(part), new byte[0]);
    }

    /** Whether the part is there to its end. */
    boolean isWhole(String part) {
        return !cut.contains(key(part));
    }

    static void tellTooLarge(Account account, String sheet) {
        account.faultOfSheet(sheet, FaultCode.ZIP_BOMB, "", account.strictness().part() + " MB");
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries.values());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String part) {
        return entries.get(key(part));
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) {
        return new ByteArrayInputStream(parts.getOrDefault(key(entry.getName()), new byte[0]));
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void close() {}
}
