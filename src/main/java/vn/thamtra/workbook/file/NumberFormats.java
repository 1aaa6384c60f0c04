package vn.thamtra.workbook.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Strictness;

/** What the styles part says about how numbers look: which styles are dates, which show nothing. */
final class NumberFormats {

    private enum Look {
        PLAIN,
        DATE,
        NOTHING
    }

    private final List<Look> styles = new ArrayList<>();

    private final int longestCode;

    private NumberFormats(Strictness strictness) {
        longestCode = strictness.formatCode();
    }

    static NumberFormats none() {
        return new NumberFormats(Strictness.NEW);
    }

    static NumberFormats read(XMLStreamReader xml, Strictness strictness) throws XMLStreamException {
        NumberFormats formats = new NumberFormats(strictness);
        Map<Integer, String> codes = new HashMap<>();
        boolean cellStyles = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String element = xml.getLocalName();
                cellStyles |= element.equals("cellXfs");
                if (element.equals("numFmt")) {
                    codes.put(Xml.number(xml, "numFmtId", 0), Xml.text(xml, "formatCode"));
                    bounded(codes.size());
                } else if (element.equals("xf") && cellStyles) {
                    formats.styles.add(formats.look(Xml.number(xml, "numFmtId", 0), codes));
                    bounded(formats.styles.size());
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                return formats;
            }
        }
        return formats;
    }

    private static void bounded(int formats) throws XMLStreamException {
        if (formats > Limits.FORMATS) {
            throw new XMLStreamException("more than " + Limits.FORMATS + " formats");
        }
    }

    private Look look(int format, Map<Integer, String> codes) {
        String code = codes.containsKey(format) ? codes.get(format) : builtIn(format);
        if (code == null) {
            return DateUtil.isInternalDateFormat(format) ? Look.DATE : Look.PLAIN;
        }
        if (code.replace("\"", "").replace(" ", "").equals(";;;")) {
            return Look.NOTHING;
        }
        return code.length() <= longestCode && DateUtil.isADateFormat(format, code) ? Look.DATE : Look.PLAIN;
    }

    private static @Nullable String builtIn(int format) {
        return format < 0 || format >= BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? null
                : BuiltinFormats.getBuiltinFormat(format);
    }

    boolean date(int style) {
        return look(style) == Look.DATE;
    }

    boolean showsNothing(int style) {
        return look(style) == Look.NOTHING;
    }

    private Look look(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Look.PLAIN;
    }
}
