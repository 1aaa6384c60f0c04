package vn.thamtra.workbook.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.fault.Strictness;

/** What the styles part says about how cells look: which numbers are dates, and what a person sees of a value. */
final class CellStyles {
    private final List<Style> styles = new ArrayList<>();
    private final List<Lettering> fonts = new ArrayList<>();
    private final List<Integer> grounds = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final Strictness strictness;

    private static final int ASKED = 1_000;
    private int asked;

    /** The ground of a pattern that is no one colour. */
    private static final int MIXED = -1;
    /** A ground of one colour that is not yet told. */
    private static final int SOLID = -2;

    /**
     * How the cells of one style look.
     *
     * @param repeated whether the value is repeated across the cell
     */
    private record Style(NumberFormat format, boolean date, Lettering font, int ground, boolean repeated) {}

    private static final Set<Integer> UNCOLOURED = Set.of(Colours.BLACK);

    private static final Style PLAIN = new Style(NumberFormat.GENERAL, false, Lettering.PLAIN, Colours.WHITE, false);

    private CellStyles(Strictness strictness) {
        this.strictness = strictness;
    }

    static CellStyles none() {
        return new CellStyles(Strictness.NEW);
    }

    static CellStyles read(XMLStreamReader xml, Strictness strictness) throws XMLStreamException {
        CellStyles read = new CellStyles(strictness);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        read.codes.put(Xml.number(xml, "numFmtId", 0), Xml.text(xml, "formatCode"));
                        bounded(read.codes.size());
                    }
                    case "fonts" -> read.fonts(xml);
                    case "fills" -> read.fills(xml);
                    case "cellXfs" -> {
                        read.styles(xml);
                        return read;
                    }
                    default -> {}
                }
            }
        }
        return read;
    }

    private static void bounded(int formats) throws XMLStreamException {
        if (formats > Limits.FORMATS) {
            throw new XMLStreamException("more than " + Limits.FORMATS + " formats");
        }
    }

    private void fonts(XMLStreamReader xml) throws XMLStreamException {
        Lettering.Collected font = new Lettering.Collected();
        for (int event = xml.next(); !ends(xml, event, "fonts"); event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                font.element(xml);
            } else if (ends(xml, event, "font")) {
                fonts.add(font.lettering());
                font = new Lettering.Collected();
                bounded(fonts.size());
            }
        }
    }

    private void fills(XMLStreamReader xml) throws XMLStreamException {
        int ground = Colours.WHITE;
        for (int event = xml.next(); !ends(xml, event, "fills"); event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                ground = ground(xml, ground);
            } else if (ends(xml, event, "fill")) {
                grounds.add(ground == SOLID ? (Integer) Colours.BLACK : ground);
                ground = Colours.WHITE;
                bounded(grounds.size());
            }
        }
    }

    private static int ground(XMLStreamReader xml, int ground) {
        String pattern = Xml.text(xml, "patternType");
        return switch (xml.getLocalName()) {
            case "gradientFill" -> MIXED;
            case "patternFill" ->
                pattern.isEmpty() || pattern.equals("none") ? Colours.WHITE : pattern.equals("solid") ? SOLID : MIXED;
            case "fgColor" -> {
                @Nullable Integer colour = Colours.of(xml);
                yield ground != SOLID || colour == null ? ground : colour;
            }
            default -> ground;
        };
    }

    private static boolean ends(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        for (int event = xml.next(); !ends(xml, event, "cellXfs"); event = xml.next()) {
            boolean starts = event == XMLStreamReader.START_ELEMENT;
            if (starts && xml.getLocalName().equals("xf")) {
                styles.add(style(xml));
                bounded(styles.size());
            } else if (starts
                    && xml.getLocalName().equals("alignment")
                    && Xml.text(xml, "horizontal").equals("fill")) {
                Style last = styles.remove(styles.size() - 1);
                styles.add(new Style(last.format, last.date, last.font, last.ground, true));
            }
        }
    }

    private Style style(XMLStreamReader xml) {
        int id = Xml.number(xml, "numFmtId", 0);
        int font = Xml.number(xml, "fontId", 0);
        int fill = Xml.number(xml, "fillId", 0);
        @Nullable String code = codes.containsKey(id) ? codes.get(id) : builtIn(id);
        boolean readable = code != null && code.length() <= strictness.formatCode();
        boolean date = code == null
                ? DateUtil.isInternalDateFormat(id)
                : !format(code).showsNothing() && readable && (DateUtil.isADateFormat(id, code) || dates(code));
        return new Style(
                code == null ? NumberFormat.GENERAL : format(code),
                date,
                font >= 0 && font < fonts.size() ? fonts.get(font) : Lettering.PLAIN,
                fill >= 0 && fill < grounds.size() ? grounds.get(fill) : Colours.WHITE,
                false);
    }

    private NumberFormat format(String code) {
        return formats.computeIfAbsent(code, NumberFormat::new);
    }

    /** The library overlooks a day among words. */
    private boolean dates(String code) {
        return strictness == Strictness.NEW && format(code).dates();
    }

    private static @Nullable String builtIn(int format) {
        return format < 0 || format >= BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? null
                : BuiltinFormats.getBuiltinFormat(format);
    }

    private Style style(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : PLAIN;
    }

    boolean date(int style) {
        return style(style).date;
    }

    /** Whether the letters of a cell are struck out. */
    boolean struck(int style, Lettering runs) {
        return style(style).font.struck() || runs.struck();
    }

    /** What stands after the figures of a number: {@code tháng}. */
    String unit(int style, BigDecimal number) {
        return strictness == Strictness.NEW && !style(style).date
                ? style(style).format.unit(number)
                : "";
    }

    /** What hides a cell from whoever looks at it; null where it is seen as it is. */
    @Nullable
    Concealed concealed(Place place, RawCell cell, int style, Lettering runs) {
        Style look = style(style);
        if (look.format.showsNothing()) {
            return new Concealed(place, FaultCode.HIDDEN_FORMAT, cell.text(), "");
        } else if (strictness != Strictness.NEW || cell.unreadable()) {
            return null;
        } else if (unseen(look, runs)) {
            return new Concealed(place, FaultCode.INVISIBLE_TEXT, cell.text(), "");
        }
        NumberFormat.Sight sight = sight(cell, look);
        if (sight == NumberFormat.Sight.NOTHING) {
            return new Concealed(place, FaultCode.HIDDEN_FORMAT, cell.text(), "");
        }
        return sight == NumberFormat.Sight.SAME
                ? null
                : new Concealed(place, FaultCode.SHOWN_OTHERWISE, cell.text(), shown(cell, look));
    }

    /** Of very many it is not worked out what each shows. */
    private String shown(RawCell cell, Style look) {
        return ++asked > ASKED ? look.format.code() : look.format.shown(cell.number(), cell.text());
    }

    private static NumberFormat.Sight sight(RawCell cell, Style look) {
        BigDecimal number = cell.number();
        if (look.repeated) {
            return NumberFormat.Sight.OTHER;
        }
        return switch (cell.kind()) {
            case NUMBER -> number == null ? NumberFormat.Sight.SAME : look.format.ofNumber(number);
            case DATE -> look.date ? look.format.ofDate() : NumberFormat.Sight.SAME;
            case TEXT -> look.format.ofText();
            case TRUTH, FORMULA, ERROR, AMBIGUOUS -> NumberFormat.Sight.SAME;
        };
    }

    private static boolean unseen(Style look, Lettering runs) {
        return look.font.tiny() || runs.tiny() || (look.ground != MIXED && drowned(look, runs));
    }

    private static boolean drowned(Style look, Lettering runs) {
        Set<Integer> own = look.font.colours().isEmpty() ? UNCOLOURED : look.font.colours();
        for (int colour : runs.colours().isEmpty() ? own : runs.colours()) {
            if (Colours.alike(colour, look.ground)) {
                return true;
            }
        }
        return false;
    }
}
