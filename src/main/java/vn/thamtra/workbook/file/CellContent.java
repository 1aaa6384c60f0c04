package vn.thamtra.workbook.file;

import java.util.StringJoiner;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the tags of a cell.
 *
 * @param formula null where there is none
 * @param value the last one that is not blank
 * @param all every value that is not blank
 * @param runs how the parts of a text of its own look
 * @param ambiguous of several values, and of one in an element that its type does not go with, each program shows another
 */
record CellContent(@Nullable String formula, String value, String all, Lettering runs, boolean ambiguous) {
    /** The type of a cell whose text is not shared. */
    static final String INLINE = "inlineStr";

    static CellContent read(XMLStreamReader xml, String type) throws XMLStreamException {
        Collected collected = new Collected();
        for (int event = xml.next(); !ends(xml, event); event = xml.next()) {
            String name = event == XMLStreamReader.START_ELEMENT ? xml.getLocalName() : "";
            switch (name) {
                case "f" -> collected.formula = "=" + xml.getElementText();
                case "v" -> collected.add(xml.getElementText(), type.equals(INLINE));
                case "is" -> collected.add(Xml.string(xml, collected.runs::element), !type.equals(INLINE));
                default -> {}
            }
        }
        return new CellContent(
                collected.formula,
                collected.value,
                collected.all.toString(),
                collected.runs.lettering(),
                collected.ambiguous);
    }

    private static boolean ends(XMLStreamReader xml, int event) {
        return event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c");
    }

    private static final class Collected {
        private final Lettering.Collected runs = new Lettering.Collected();
        private final StringJoiner all = new StringJoiner(" / ");
        private @Nullable String formula;
        private String value = "";
        private boolean ambiguous;

        void add(String text, boolean misplaced) {
            if (!Characters.blank(text)) {
                ambiguous |= misplaced || all.length() > 0;
                all.add(text);
                value = text;
            }
        }
    }
}
