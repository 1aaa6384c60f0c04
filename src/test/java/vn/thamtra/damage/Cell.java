package vn.thamtra.damage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell as a worksheet part has it.
 *
 * @param style index of its format
 * @param type {@code n}, {@code inlineStr}, {@code s}, …
 * @param body what stands between the tags
 */
record Cell(String style, String type, String body) {
    private static final Pattern TEXT = Pattern.compile("<t[^>]*>([^<]*)</t>");
    private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
    private static final Pattern ENTITY = Pattern.compile("&#([0-9]+);");

    static Cell empty(String style) {
        return new Cell(style, "n", "");
    }

    Cell saying(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new Cell(style, "inlineStr", "<is><t xml:space=\"preserve\">" + escaped + "</t></is>");
    }

    Cell counting(String number) {
        return new Cell(style, "n", "<v>" + number + "</v>");
    }

    Cell styled(String other) {
        return new Cell(other, type, body);
    }

    boolean isText() {
        return type.equals("inlineStr");
    }

    boolean isNumber() {
        return type.equals("n") && body.contains("<v>");
    }

    boolean isEmpty() {
        return !isText() && !isNumber();
    }

    /** What a person reads in it. */
    String text() {
        Matcher content = (isText() ? TEXT : VALUE).matcher(body);
        return content.find() ? unescaped(content.group(1)) : "";
    }

    static String unescaped(String xml) {
        return ENTITY.matcher(xml)
                .replaceAll(entity -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group(1)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    String xml(String address) {
        String opening = "<c r=\"" + address + "\"" + (style.isEmpty() ? "" : " s=\"" + style + "\"");
        return body.isEmpty() ? opening + "/>" : opening + " t=\"" + type + "\">" + body + "</c>";
    }
}
