package vn.thamtra.workbook.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;

/**
 * Reads one worksheet part, cell by cell, keeping only what has content. Reading stops at the first limit that is
 * passed, so that a hostile sheet costs no more than an honest one.
 */
final class WorksheetReader {

    /** What the cells of all sheets of a file share. */
    record Shared(SharedTexts texts, NumberFormats formats, boolean since1904) {}

    private final String sheet;
    private final boolean hidden;
    private final Shared shared;
    private final Account account;
    private final XMLStreamReader xml;
    private final List<RawCell> cells = new ArrayList<>();
    private final List<Region> merged = new ArrayList<>();
    private final List<Region> hiddenRanges = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final List<Place> concealed = new ArrayList<>();
    private int room;
    private int row = -1;
    private int column = -1;
    private boolean rowHidden;

    WorksheetReader(String sheet, boolean hidden, Shared shared, Account account, XMLStreamReader xml) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.shared = shared;
        this.account = account;
        this.xml = xml;
    }

    /** @param most how many cells the file may still have */
    RawSheet read(int most, List<Place> notes) throws XMLStreamException, Damaged {
        room = most;
        boolean more = true;
        while (more && xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                more = element(xml.getLocalName());
            }
        }
        return sheet(notes);
    }

    /** What has been read of it. */
    RawSheet sheet(List<Place> notes) {
        return new RawSheet(sheet, hidden, cells, merged, hiddenRows, hiddenColumns, concealed, notes);
    }

    private boolean element(String name) throws XMLStreamException, Damaged {
        if (name.equals("col")) {
            columns();
        } else if (name.equals("row")) {
            startRow();
        } else if (name.equals("c")) {
            return cell();
        } else if (name.equals("mergeCell")) {
            Region region = Region.parse(Xml.text(xml, "ref"));
            if (region != null) {
                keep(region, merged);
            }
        }
        return true;
    }

    private void columns() {
        if (Xml.flag(xml, "hidden") || zero(Xml.text(xml, "width"))) {
            int first = Xml.number(xml, "min", 1) - 1;
            int last = Xml.number(xml, "max", first + 1) - 1;
            keep(new Region(new Place(0, first), new Place(0, last)), hiddenRanges);
        }
    }

    /** Every cell is compared with every region, so that there must not be too many. */
    private void keep(Region region, List<Region> regions) {
        if (regions.size() < account.strictness().regions()) {
            regions.add(region);
        } else {
            account.faultOfSheet(
                    sheet, FaultCode.TOO_MANY_REGIONS, "", account.strictness().regions());
        }
    }

    private static boolean zero(String size) {
        return size.equals("0") || size.equals("0.0");
    }

    private void startRow() throws Damaged {
        int next = Xml.number(xml, "r", row + 2) - 1;
        if (next <= row) {
            throw new Damaged("row " + (next + 1) + " after row " + (row + 1));
        }
        row = next;
        column = -1;
        rowHidden = Xml.flag(xml, "hidden") || zero(Xml.text(xml, "ht"));
    }

    private boolean cell() throws XMLStreamException, Damaged {
        Place place = place();
        int style = Xml.number(xml, "s", 0);
        RawCell cell = content(place, Xml.text(xml, "t"), style);
        if (cell == null) {
            return true;
        }
        if (beyondLimits(place, cell)) {
            return false;
        }
        cells.add(cell);
        remarkHiding(place, style);
        return true;
    }

    private Place place() throws Damaged {
        String address = Xml.text(xml, "r");
        Place place = address.isEmpty() ? new Place(row, column + 1) : Place.parse(address);
        if (place == null || place.row() != row || place.column() <= column) {
            throw new Damaged("cell " + address + " out of order");
        }
        column = place.column();
        return place;
    }

    private @Nullable RawCell content(Place place, String type, int style) throws XMLStreamException, Damaged {
        CellContent content = CellContent.read(xml, type);
        if (content.formula() != null) {
            return RawCell.of(place, RawCell.Kind.FORMULA, content.formula());
        }
        return content.ambiguous() && !account.strictness().forgives(FaultCode.AMBIGUOUS_CONTENT)
                ? RawCell.of(place, RawCell.Kind.AMBIGUOUS, content.all())
                : typed(place, type, content.value(), style);
    }

    private @Nullable RawCell typed(Place place, String type, String value, int style) throws Damaged {
        return switch (type) {
            case "s" -> value.isEmpty() ? null : text(place, shared.texts().get(value));
            case "str" -> text(place, Xml.unescaped(value));
            case CellContent.INLINE -> text(place, value);
            case "b" -> RawCell.of(place, RawCell.Kind.TRUTH, Xml.isTrue(value) ? "TRUE" : "FALSE");
            case "e" -> RawCell.of(place, RawCell.Kind.ERROR, value);
            case "d" -> StoredValue.isoDated(place, value);
            default -> value.isBlank() ? null : number(place, value, style);
        };
    }

    private static @Nullable RawCell text(Place place, String text) {
        return Characters.blank(text) ? null : RawCell.of(place, RawCell.Kind.TEXT, text);
    }

    private RawCell number(Place place, String value, int style) throws Damaged {
        BigDecimal number = StoredValue.number(value);
        if (number == null) {
            throw new Damaged("no number: " + value);
        }
        return shared.formats().date(style)
                ? StoredValue.dated(place, number, shared.since1904())
                : StoredValue.numeric(place, number);
    }

    private boolean beyondLimits(Place place, RawCell cell) {
        if (cell.text().length() > Limits.TEXT) {
            account.fault(sheet, place, FaultCode.TEXT_TOO_LONG, cell.text(), Limits.TEXT);
            return false;
        } else if (place.row() >= account.strictness().rows()) {
            account.fault(
                    sheet,
                    place,
                    FaultCode.TOO_MANY_ROWS,
                    cell.text(),
                    account.strictness().rows());
        } else if (place.column() >= Limits.COLUMNS) {
            account.fault(sheet, place, FaultCode.TOO_MANY_COLUMNS, cell.text(), Limits.COLUMNS);
        } else if (cells.size() >= room) {
            account.fault(sheet, place, FaultCode.TOO_MANY_CELLS, cell.text(), Limits.CELLS);
        } else {
            return false;
        }
        return true;
    }

    private void remarkHiding(Place place, int style) {
        if (rowHidden) {
            hiddenRows.add(place.row());
        }
        Place top = new Place(0, place.column());
        if (hiddenRanges.stream().anyMatch(range -> range.contains(top))) {
            hiddenColumns.add(place.column());
        }
        if (shared.formats().showsNothing(style)) {
            concealed.add(place);
        }
    }
}
