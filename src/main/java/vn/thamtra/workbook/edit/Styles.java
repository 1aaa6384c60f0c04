package vn.thamtra.workbook.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The looks of cells, by number. A look that only lacks the right format for a date is made when it is asked for. */
final class Styles {

    private static final String DAY = "yyyy-mm-dd";
    private static final int FIRST_OWN = 164;

    private final Element root;
    private final @Nullable Element list;
    private final List<Element> looks;
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<Integer, Boolean> dated = new HashMap<>();
    private final Map<Integer, String> codes = new HashMap<>();

    Styles(Document styles) {
        root = Elements.root(styles);
        list = Elements.child(root, "cellXfs");
        looks = new ArrayList<>(list == null ? List.of() : Elements.children(list, "xf"));
        Elements.all(root, "numFmt")
                .forEach(
                        own -> codes.putIfAbsent(Elements.number(own, "numFmtId", -1), own.getAttribute("formatCode")));
    }

    /** Asked for every cell of a sheet, and looked for once a style. */
    boolean dated(int style) {
        return style >= 0
                && style < looks.size()
                && dated.computeIfAbsent(style, any -> dated(format(style), code(format(style))));
    }

    private int format(int style) {
        return Elements.number(looks.get(style), "numFmtId", 0);
    }

    private static boolean dated(int format, @Nullable String code) {
        return code == null ? DateUtil.isInternalDateFormat(format) : DateUtil.isADateFormat(format, code);
    }

    private @Nullable String code(int format) {
        @Nullable String own = codes.get(format);
        return own != null || format >= FIRST_OWN ? own : BuiltinFormats.getBuiltinFormat(format);
    }

    /** The same look for a date. */
    int forDate(int style) {
        return dated(style) ? style : made(style, true);
    }

    /** The same look for what is no date. */
    int forOther(int style) {
        return dated(style) ? made(style, false) : style;
    }

    private int made(int style, boolean date) {
        return made.computeIfAbsent(style + (date ? "d" : ""), unused -> make(style, date ? dayFormat() : 0));
    }

    private int make(int style, int format) {
        if (list == null || looks.isEmpty()) {
            return style;
        }
        Element look = (Element)
                looks.get(Math.min(Math.max(style, 0), looks.size() - 1)).cloneNode(true);
        look.setAttribute("numFmtId", Integer.toString(format));
        look.setAttribute("applyNumberFormat", "1");
        list.appendChild(look);
        looks.add(look);
        list.setAttribute("count", Integer.toString(looks.size()));
        return looks.size() - 1;
    }

    private int dayFormat() {
        int next = FIRST_OWN;
        for (Element own : Elements.all(root, "numFmt")) {
            int id = Elements.number(own, "numFmtId", 0);
            if (own.getAttribute("formatCode").equalsIgnoreCase(DAY)) {
                return id;
            }
            next = Math.max(next, id + 1);
        }
        Element formats = Elements.child(root, "numFmts");
        if (formats == null) {
            formats = Elements.create(root, "numFmts");
            root.insertBefore(formats, root.getFirstChild());
        }
        Element day = Elements.create(formats, "numFmt");
        day.setAttribute("numFmtId", Integer.toString(next));
        day.setAttribute("formatCode", DAY);
        formats.appendChild(day);
        codes.put(next, DAY);
        formats.setAttribute(
                "count", Integer.toString(Elements.children(formats).size()));
        return next;
    }
}
