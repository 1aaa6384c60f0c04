package vn.thamtra.explanation;

import vn.thamtra.verdict.Message;

/** HTML in the making. Whatever comes from outside goes in as text; only tags written in this package are tags. */
final class Html {
    private final StringBuilder out = new StringBuilder(32_768);
    private final Language language;

    Html(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** A tag or any other markup of our own. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(Object text) {
        out.append(escaped(text.toString()));
        return this;
    }

    /** In the language of the page. */
    Html say(Message message) {
        return text(language.of(message));
    }

    Html say(String vi, String en) {
        return say(new Message(vi, en));
    }

    /** What there is in Vietnamese only. */
    Html vietnamese(String words) {
        return language == Language.VI
                ? text(words)
                : raw("<span lang=\"vi\">").text(words).raw("</span>");
    }

    /** Controls and characters that turn the direction of writing are shown as what they are. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\n', '\t' -> escaped.append((char) point);
            default -> {
                int type = Character.getType(point);
                boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
                escaped.append(hidden ? "\ufffd" : Character.toString(point));
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
