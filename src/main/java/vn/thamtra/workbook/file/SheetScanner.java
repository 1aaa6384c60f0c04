package vn.thamtra.workbook.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;

/**
 * Takes the cells out of an .xlsx and leaves the library behind. Formulas are never evaluated and numbers never
 * formatted: what the file stores is what is read.
 */
public final class SheetScanner {

    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORKBOOK = KIND + "sheet.main+xml";
    private static final String TEMPLATE = KIND + "template.main+xml";

    private final Account account;
    private final Unpacked parts;
    private final Xml xml;

    /** Whether a sheet went on beyond what there was room for. */
    private boolean cut;

    private SheetScanner(Account account, Unpacked parts) {
        this.account = account;
        this.parts = parts;
        this.xml = new Xml(account.strictness());
    }

    /** The sheets in the order of the workbook; none where the account says why the file could not be read. */
    public static List<RawSheet> scan(byte[] bytes, Account account) {
        Unpacked parts = Container.unpack(bytes, account);
        return parts == null ? List.of() : new SheetScanner(account, parts).open();
    }

    private List<RawSheet> open() {
        OPCPackage file = null;
        try {
            file = OPCPackage.open(parts);
            Passengers.look(file, account);
            return workbook(file);
        } catch (Damaged e) {
            account.faultOfFile(FaultCode.DAMAGED_FILE, String.valueOf(e.getMessage()));
        } catch (IOException
                | XMLStreamException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | NoSuchElementException
                | IllegalArgumentException
                | IllegalStateException e) {
            account.faultOfFile(FaultCode.DAMAGED_FILE, "");
        } finally {
            if (file != null) {
                file.revert();
            }
        }
        return List.of();
    }

    private List<RawSheet> workbook(OPCPackage file)
            throws IOException, XMLStreamException, OpenXML4JException, Damaged {
        PackageRelationshipCollection core = file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (core.isEmpty()) {
            return notXlsx("một loại tệp Office khác", "another kind of Office file");
        }
        @Nullable PackagePart workbook = file.getPart(core.getRelationship(0));
        if (workbook == null) {
            throw new Damaged("no part for workbook");
        }
        String type = workbook.getContentType();
        if (type.contains("macroEnabled.main+xml")) {
            account.faultOfFile(FaultCode.MACROS, "");
        } else if (!type.equals(WORKBOOK) && !type.equals(TEMPLATE)) {
            return notXlsx("một loại tệp Office khác (Word, .xlsb, …)", "another kind of Office file (Word, .xlsb, …)");
        }
        WorkbookLayout layout = WorkbookLayout.of(workbook, xml);
        int listed = layout.sheets().size();
        account.sheetOrder(
                layout.sheets().stream().map(WorkbookLayout.Sheet::name).toList());
        if (listed > Limits.SHEETS) {
            account.faultOfFile(FaultCode.TOO_MANY_SHEETS, Integer.toString(listed), Limits.SHEETS);
            return List.of();
        }
        return sheets(layout);
    }

    private List<RawSheet> notXlsx(String vi, String en) {
        account.faultOfFile(FaultCode.NOT_XLSX, "", new Message(vi, en));
        return List.of();
    }

    private List<RawSheet> sheets(WorkbookLayout layout)
            throws IOException, XMLStreamException, OpenXML4JException, Damaged {
        WorksheetReader.Shared shared =
                new WorksheetReader.Shared(sharedTexts(layout), formats(layout), layout.since1904());
        List<RawSheet> sheets = new ArrayList<>();
        int room = Limits.CELLS;
        for (WorkbookLayout.Sheet sheet : layout.sheets()) {
            @Nullable PackagePart part = layout.worksheet(sheet);
            if (part != null) {
                RawSheet read = sheet(sheet, part, shared, room);
                room -= read.cells().size();
                sheets.add(read);
            }
        }
        return cut || shared.texts().isCut() ? List.of() : sheets;
    }

    private RawSheet sheet(WorkbookLayout.Sheet sheet, PackagePart part, WorksheetReader.Shared shared, int room)
            throws IOException, XMLStreamException, OpenXML4JException, Damaged {
        XMLStreamReader content = xml.open(part.getInputStream());
        WorksheetReader reader = new WorksheetReader(sheet.name(), sheet.hidden(), shared, account, content);
        try {
            return reader.read(room, comments(part));
        } catch (XMLStreamException e) {
            if (isWhole(part)) {
                throw e;
            }
            Unpacked.tellTooLarge(account, sheet.name());
            cut = true;
            return reader.sheet(Map.of());
        }
    }

    private boolean isWhole(PackagePart part) {
        return parts.isWhole(part.getPartName().getName());
    }

    private SharedTexts sharedTexts(WorkbookLayout layout)
            throws IOException, XMLStreamException, OpenXML4JException, Damaged {
        SharedTexts texts = new SharedTexts();
        for (PackagePart part : layout.ofWorkbook("sharedStrings")) {
            texts.read(part.getInputStream(), isWhole(part), xml, account);
        }
        return texts;
    }

    private CellStyles formats(WorkbookLayout layout)
            throws IOException, XMLStreamException, OpenXML4JException, Damaged {
        for (PackagePart styles : layout.ofWorkbook("styles")) {
            return CellStyles.read(xml.open(styles.getInputStream()), account.strictness());
        }
        return CellStyles.none();
    }

    private Map<Place, String> comments(PackagePart sheet)
            throws IOException, XMLStreamException, OpenXML4JException, Damaged {
        Map<Place, String> comments = new LinkedHashMap<>();
        for (PackagePart part : WorkbookLayout.related(sheet, "comments")) {
            XMLStreamReader content = xml.open(part.getInputStream());
            while (content.hasNext()) {
                if (content.next() == XMLStreamReader.START_ELEMENT
                        && content.getLocalName().equals("comment")) {
                    Place place = Place.parse(Xml.text(content, "ref"));
                    String text = comment(content);
                    if (place != null) {
                        comments.put(place, text);
                    }
                }
            }
        }
        return comments;
    }

    /** All its letters, however they look. */
    private static String comment(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int event = xml.next();
        while (event != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("comment")) {
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            }
            event = xml.next();
        }
        return Characters.composed(text.toString()).strip();
    }
}
