package vn.thamtra.cli;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what is printed may have colours: before a person, and not where {@code NO_COLOR} is set (no-color.org). */
public final class Colours {
    private Colours() {}

    public static boolean wanted() {
        return wanted(System.getenv()) && isTerminal(System.console());
    }

    static boolean wanted(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** From Java 22 on there is a console even where nobody sits, and it can be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
