package vn.thamtra.workbook.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.Strictness;

/**
 * A file that was read before, opened to be patched: its parts as they stand, found the way they were found for reading.
 */
public final class WorkbookFile {
    private final Unpacked parts;
    private final OPCPackage file;
    private final WorkbookLayout layout;
    private final Xml xml;

    private WorkbookFile(Unpacked parts, OPCPackage file, WorkbookLayout layout, Xml xml) {
        this.parts = parts;
        this.file = file;
        this.layout = layout;
        this.xml = xml;
    }

    /**
     * Opens a file that was read before.
     *
     * @throws IllegalArgumentException for bytes that cannot be read as a workbook
     */
    public static WorkbookFile open(byte[] xlsx) {
        Account account = new Account("", Strictness.RECORDED);
        @Nullable Unpacked parts = Container.unpack(xlsx, account);
        if (parts == null) {
            throw new IllegalArgumentException("No workbook: " + account.faults());
        }
        try {
            OPCPackage file = OPCPackage.open(parts);
            Xml xml = new Xml(Strictness.RECORDED);
            @Nullable
            PackagePart workbook = file.getPart(file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                    .getRelationship(0));
            if (workbook == null) {
                throw new IllegalArgumentException("No workbook");
            }
            return new WorkbookFile(parts, file, WorkbookLayout.of(workbook, xml), xml);
        } catch (IOException | OpenXML4JException | XMLStreamException e) {
            throw new IllegalArgumentException("No workbook", e);
        }
    }

    /** One name for a part, however a program writes it. */
    public static String key(String part) {
        return Unpacked.key(part);
    }

    /** Names of the parts as they stand in the file, in its order. */
    public List<String> names() {
        return parts.names();
    }

    public byte[] content(String part) {
        return parts.content(part);
    }

    /** Name of the workbook part. */
    public String workbook() {
        return name(layout.workbook());
    }

    /** Name of the part that lists what a part is related to. */
    public static String relationships(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** Name of the part of each worksheet, by the name of the sheet. */
    public Map<String, String> sheets() {
        return told(() -> {
            Map<String, String> sheets = new LinkedHashMap<>();
            for (WorkbookLayout.Sheet sheet : layout.sheets()) {
                @Nullable PackagePart part = layout.worksheet(sheet);
                if (part != null) {
                    sheets.put(sheet.name(), name(part));
                }
            }
            return sheets;
        });
    }

    /** Whether days are counted from 1904, as some programs do. */
    public boolean since1904() {
        return layout.since1904();
    }

    /** Names of the parts of a kind that go with the workbook: {@code styles}, {@code calcChain}. */
    public List<String> ofWorkbook(String kind) {
        return told(() -> names(WorkbookLayout.found(layout.workbook(), kind)));
    }

    /** Names of the parts of a kind that go with a sheet: {@code comments}, {@code vmlDrawing}. */
    public List<String> ofSheet(String sheet, String kind) {
        return told(() -> {
            @Nullable PackagePart part = file.getPart(PackagingURIHelper.createPartName("/" + sheet));
            return part == null ? List.of() : names(WorkbookLayout.found(part, kind));
        });
    }

    /** The texts that cells share, by number, as they were read. */
    public List<String> sharedTexts() {
        return told(() -> {
            SharedTexts texts = new SharedTexts();
            for (PackagePart part : layout.ofWorkbook("sharedStrings")) {
                texts.read(part.getInputStream(), true, xml, new Account("", Strictness.RECORDED));
            }
            return texts.all();
        });
    }

    private static List<String> names(List<PackagePart> parts) {
        List<String> names = new ArrayList<>();
        parts.forEach(part -> names.add(name(part)));
        return names;
    }

    private static String name(PackagePart part) {
        return part.getPartName().getName().substring(1);
    }

    private interface Lookup<T> {
        T look() throws IOException, XMLStreamException, OpenXML4JException, Damaged;
    }

    private static <T> T told(Lookup<T> lookup) {
        try {
            return lookup.look();
        } catch (IOException | XMLStreamException | OpenXML4JException | Damaged e) {
            throw new IllegalArgumentException("The file is not as it was read", e);
        }
    }
}
