package vn.thamtra.workbook.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.fault.Strictness;

/**
 * Reads one worksheet part, cell by cell, keeping only what has content. Reading stops at the first limit that is
 * passed, so that a hostile sheet costs no more than an honest one.
 */
final class WorksheetReader {

    /** What the cells of all sheets of a file share. */
    record Shared(SharedTexts texts, CellStyles styles, boolean since1904) {}

    /** Points of height, and characters of width, under which nobody sees what stands there. */
    private static final double LEAST_HEIGHT = 3;

    private static final double LEAST_WIDTH = 0.5;

    private final String sheet;
    private final boolean hidden;
    private final Shared shared;
    private final Account account;
    private final XMLStreamReader xml;
    private final List<RawCell> cells = new ArrayList<>();
    private final List<Region> merged = new ArrayList<>();
    private final List<Region> hiddenRanges = new ArrayList<>();
    private final List<Region> sized = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final List<Concealed> concealed = new ArrayList<>();
    private final List<Place> struck = new ArrayList<>();
    private int room;
    private int row = -1;
    private int column = -1;
    private boolean rowHidden;
    /** Whether rows and columns that say nothing of their size have none. */
    private boolean flat;

    private boolean narrow;
    private boolean zerosHidden;
    private Lettering runs = Lettering.PLAIN;

    WorksheetReader(String sheet, boolean hidden, Shared shared, Account account, XMLStreamReader xml) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.shared = shared;
        this.account = account;
        this.xml = xml;
    }

    /** @param most how many cells the file may still have */
    RawSheet read(int most, Map<Place, String> comments) throws XMLStreamException, Damaged {
        room = most;
        boolean more = true;
        while (more && xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                more = element(xml.getLocalName());
            }
        }
        return sheet(comments);
    }

    /** What has been read of it. */
    RawSheet sheet(Map<Place, String> comments) {
        return new RawSheet(sheet, hidden, cells, merged, hiddenRows, hiddenColumns, concealed, struck, comments);
    }

    private boolean element(String name) throws XMLStreamException, Damaged {
        if (name.equals("sheetFormatPr") && strict()) {
            flat = Xml.flag(xml, "zeroHeight") || Measure.below(Xml.text(xml, "defaultRowHeight"), LEAST_HEIGHT);
            narrow = Measure.below(Xml.text(xml, "defaultColWidth"), LEAST_WIDTH);
        } else if (name.equals("sheetView") && strict()) {
            String zeros = Xml.text(xml, "showZeros");
            zerosHidden |= !zeros.isEmpty() && !Xml.isTrue(zeros);
        } else if (name.equals("col")) {
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
        int first = Xml.number(xml, "min", 1) - 1;
        int last = Xml.number(xml, "max", first + 1) - 1;
        if (narrow
                && !Xml.text(xml, "width").isEmpty()
                && sized.size() < account.strictness().regions()) {
            sized.add(new Region(new Place(0, first), new Place(0, last)));
        }
        if (Xml.flag(xml, "hidden") || none(Xml.text(xml, "width"), LEAST_WIDTH)) {
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

    private boolean none(String size, double least) {
        return strict() ? Measure.below(size, least) : size.equals("0") || size.equals("0.0");
    }

    private boolean strict() {
        return account.strictness() == Strictness.NEW;
    }

    private void startRow() throws Damaged {
        int next = Xml.number(xml, "r", row + 2) - 1;
        if (next <= row) {
            throw new Damaged("row " + (next + 1) + " after row " + (row + 1));
        }
        row = next;
        column = -1;
        String height = Xml.text(xml, "ht");
        rowHidden = Xml.flag(xml, "hidden") || (height.isEmpty() ? flat : none(height, LEAST_HEIGHT));
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
        remarkHiding(place, cell, style);
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
        runs = type.equals("s") ? shared.texts().lettering(content.value()) : content.runs();
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
        return shared.styles().date(style)
                ? StoredValue.dated(place, number, shared.since1904())
                : StoredValue.numeric(place, number, shared.styles().unit(style, number));
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

    private void remarkHiding(Place place, RawCell cell, int style) {
        if (rowHidden) {
            hiddenRows.add(place.row());
        }
        Place top = new Place(0, place.column());
        boolean unsized = narrow && sized.stream().noneMatch(range -> range.contains(top));
        if (unsized || hiddenRanges.stream().anyMatch(range -> range.contains(top))) {
            hiddenColumns.add(place.column());
        }
        @Nullable Concealed hiding = shared.styles().concealed(place, cell, style, runs);
        if (hiding == null
                && zerosHidden
                && cell.number() != null
                && cell.number().signum() == 0) {
            hiding = new Concealed(place, FaultCode.HIDDEN_FORMAT, cell.text(), "");
        }
        if (hiding != null) {
            concealed.add(hiding);
        }
        if (shared.styles().struck(style, runs)) {
            struck.add(place);
        }
    }
}
