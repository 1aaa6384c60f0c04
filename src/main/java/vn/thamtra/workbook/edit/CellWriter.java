package vn.thamtra.workbook.edit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thamtra.workbook.cell.Cell;

/** Writes contents into cells: text as text, a number as a number, a day in the look of a day. */
final class CellWriter {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final @Nullable Styles styles;
    private final boolean since1904;

    CellWriter(@Nullable Styles styles, boolean since1904) {
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** Whatever stood there goes, only the look stays. */
    void write(Element cell, Cell content) {
        clear(cell);
        boolean serial = content.kind() == Cell.Kind.DATE && (content.date() != null || content.number() != null);
        int style = Elements.number(cell, "s", 0);
        int wanted = styles == null ? style : serial ? styles.forDate(style) : styles.forOther(style);
        if (wanted != style) {
            cell.setAttribute("s", Integer.toString(wanted));
        }
        switch (content.kind()) {
            case TEXT -> text(cell, content.text());
            case NUMBER ->
                value(cell, "", Objects.requireNonNull(content.number()).toPlainString());
            case DATE -> value(cell, serial ? "" : "d", serial ? serial(content) : content.text());
            case TRUTH -> value(cell, "b", content.text().equals("TRUE") ? "1" : "0");
            case ERROR -> value(cell, "e", content.text());
            case AMBIGUOUS -> ambiguous(cell, content.text());
            case FORMULA -> add(cell, "f", content.text().substring(1));
        }
    }

    /** Still to be told, and not settled by whoever writes it down. */
    private static void ambiguous(Element cell, String text) {
        text(cell, text);
        add(cell, "v", text);
    }

    static void clear(Element cell) {
        Elements.children(cell).forEach(Elements::remove);
        cell.removeAttribute("t");
        cell.removeAttribute("cm");
        cell.removeAttribute("vm");
    }

    private String serial(Cell content) {
        LocalDate date = content.date();
        return date == null
                ? Objects.requireNonNull(content.number()).toPlainString()
                : Long.toString(date.toEpochDay() - (since1904 ? EPOCH_1904 : EPOCH_1900).toEpochDay());
    }

    private static void value(Element cell, String type, String value) {
        if (!type.isEmpty()) {
            cell.setAttribute("t", type);
        }
        add(cell, "v", value);
    }

    static void text(Element cell, String text) {
        cell.setAttribute("t", "inlineStr");
        Element inline = Elements.create(cell, "is");
        cell.appendChild(inline);
        add(inline, "t", escaped(text)).setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }

    private static Element add(Element parent, String name, String text) {
        Element child = Elements.create(parent, name);
        child.setTextContent(text);
        parent.appendChild(child);
        return child;
    }

    /** Characters that XML forbids are written {@code _x0007_}, and what looks like that is kept from being taken for it. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        ESCAPE.matcher(text).replaceAll("_x005F_x$1_").chars().forEach(c -> {
            boolean forbidden = (c < ' ' && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
            escaped.append(forbidden ? String.format(Locale.ROOT, "_x%04X_", c) : String.valueOf((char) c));
        });
        return escaped.toString();
    }
}
