package vn.thamtra.workbook.file;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML that is neither deeper nor, in one text, longer than anything worth reading. */
final class BoundedXml extends StreamReaderDelegate {
    /** Keeps a text that was cut from being taken for a shorter one, or for none. */
    private static final char CUT = '…';

    private final int deepest;
    private int depth;

    BoundedXml(XMLStreamReader xml, int deepest) {
        super(xml);
        this.deepest = deepest;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == START_ELEMENT && ++depth > deepest) {
            throw new XMLStreamException("elements lie deeper than " + deepest);
        } else if (event == END_ELEMENT) {
            depth--;
        }
        return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            if (event == START_ELEMENT) {
                throw new XMLStreamException("an element inside a text");
            } else if (isCharacters() || event == CDATA || event == SPACE) {
                append(text);
            } else if (event == ENTITY_REFERENCE) {
                throw new XMLStreamException("an entity that nothing declares");
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        int room = Limits.STORED_TEXT - text.length();
        if (room > 0) {
            text.append(getTextCharacters(), getTextStart(), Math.min(room, getTextLength()));
            text.append(getTextLength() > room ? String.valueOf(CUT) : "");
        }
    }
}
