package vn.thamtra.workbook.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;

/** Which parts of a file are the workbook, its sheets and what goes with them, for whoever reads and whoever patches it. */
final class WorkbookLayout {
    // XSSFRelation has these too; to load it takes a command a tenth of its time
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final PackagePart workbook;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    /**
     * A sheet as the workbook part lists it.
     *
     * @param relationship id of the relationship that leads to its part
     */
    record Sheet(String name, boolean hidden, String relationship) {}

    private WorkbookLayout(PackagePart workbook) {
        this.workbook = workbook;
    }

    static WorkbookLayout of(PackagePart workbook, Xml xml) throws IOException, XMLStreamException {
        WorkbookLayout layout = new WorkbookLayout(workbook);
        XMLStreamReader part = xml.open(workbook.getInputStream());
        while (part.hasNext()) {
            if (part.next() == XMLStreamReader.START_ELEMENT) {
                layout.element(part);
            }
        }
        return layout;
    }

    private void element(XMLStreamReader part) {
        if (part.getLocalName().equals("workbookPr")) {
            since1904 = Xml.flag(part, "date1904");
        } else if (part.getLocalName().equals("sheet")) {
            boolean hidden = Xml.text(part, "state").toLowerCase(Locale.ROOT).contains("hidden");
            sheets.add(new Sheet(Xml.text(part, "name"), hidden, Xml.text(part, "id")));
        }
    }

    /** The part of a sheet; null for what is no worksheet: a chart, a dialog. */
    @Nullable
    PackagePart worksheet(Sheet sheet) throws OpenXML4JException, Damaged {
        PackageRelationship relationship = workbook.getRelationship(sheet.relationship());
        if (relationship == null) {
            throw new Damaged("no part for sheet " + sheet.name());
        }
        return relationship.getRelationshipType().equals(RELATION + "worksheet")
                ? present(workbook.getRelatedPart(relationship), sheet.name())
                : null;
    }

    PackagePart workbook() {
        return workbook;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904, as some programs do. */
    boolean since1904() {
        return since1904;
    }

    /** Parts of a kind ({@code styles}, {@code sharedStrings}) that go with the workbook. */
    List<PackagePart> ofWorkbook(String kind) throws OpenXML4JException, Damaged {
        return related(workbook, kind);
    }

    /** Parts of a kind ({@code comments}, {@code vmlDrawing}) that go with a part. */
    static List<PackagePart> related(PackagePart part, String kind) throws OpenXML4JException, Damaged {
        List<PackagePart> related = new ArrayList<>();
        for (PackageRelationship relationship : part.getRelationshipsByType(RELATION + kind)) {
            related.add(present(part.getRelatedPart(relationship), kind));
        }
        return related;
    }

    /** As {@link #related}, without parts that are named and not there: of those, nobody has read anything. */
    static List<PackagePart> found(PackagePart part, String kind) throws OpenXML4JException {
        List<PackagePart> found = new ArrayList<>();
        for (PackageRelationship relationship : part.getRelationshipsByType(RELATION + kind)) {
            @Nullable
            PackagePart there =
                    part.getPackage().getPart(PackagingURIHelper.createPartName(relationship.getTargetURI()));
            if (there != null) {
                found.add(there);
            }
        }
        return found;
    }

    /** A relationship may name a part that is not there. */
    private static PackagePart present(@Nullable PackagePart part, String called) throws Damaged {
        if (part == null) {
            throw new Damaged("no part for " + called);
        }
        return part;
    }
}
