package vn.thamtra.workbook.file;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import vn.thamtra.workbook.fault.Strictness;

/** Opens the XML parts of one file (not thread-safe): no document types, no entities from outside. */
final class Xml {

    private final XMLInputFactory factory = XMLHelper.newXMLInputFactory();

    private final int depth;

    Xml(Strictness strictness) {
        depth = strictness.depth();
    }

    XMLStreamReader open(InputStream part) throws XMLStreamException {
        return new BoundedXml(factory.createXMLStreamReader(part), depth);
    }

    /** The attribute, empty where it is not given. */
    static String text(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static int number(XMLStreamReader xml, String attribute, int otherwise) {
        String text = text(xml, attribute);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static boolean flag(XMLStreamReader xml, String attribute) {
        return isTrue(text(xml, attribute));
    }

    /** Truth is written as a digit or, by some programs, as a word. */
    static boolean isTrue(String text) {
        String written = text.strip();
        return written.equals("1") || written.equalsIgnoreCase("true");
    }

    /**
     * The text of a string element ({@code si}, {@code is}): its runs joined, without phonetic guides.
     *
     * @param runs told how they look
     */
    static String string(XMLStreamReader xml, Consumer<XMLStreamReader> runs) throws XMLStreamException {
        String end = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                phonetic = true;
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                if (!phonetic && text.length() < Limits.STORED_TEXT) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamReader.START_ELEMENT) {
                runs.accept(xml);
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                phonetic = false;
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals(end)) {
                break;
            }
        }
        return unescaped(text.toString());
    }

    /** Spreadsheets write characters that XML forbids as {@code _x000D_}. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", Math.max(at + 1, from))) {
            int code = at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
