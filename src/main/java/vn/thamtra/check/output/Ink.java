package vn.thamtra.check.output;

import java.net.URI;
import vn.thamtra.check.finding.Severity;

/** Colours and links for a terminal that has them, and nothing at all for any other. */
public enum Ink {
    PLAIN,
    COLOURED;

    private static final String ESCAPE = "\u001B[";
    private static final String LINK = "\u001B]8;;";
    private static final String END_OF_LINK = "\u001B\\";

    String bold(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String green(String text) {
        return in("32", text);
    }

    String weighed(Severity severity, String text) {
        return switch (severity) {
            case FAULT -> in("1;31", text);
            case WARNING -> in("33", text);
            case NOTE -> in("36", text);
        };
    }

    String link(URI target, String text) {
        return this == PLAIN ? text : LINK + target.toASCIIString() + END_OF_LINK + text + LINK + END_OF_LINK;
    }

    private String in(String style, String text) {
        return this == PLAIN ? text : ESCAPE + style + "m" + text + ESCAPE + "0m";
    }
}
