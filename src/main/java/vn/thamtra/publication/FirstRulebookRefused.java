package vn.thamtra.publication;

import java.util.List;
import vn.thamtra.verdict.Message;

/** What an empty database was given to decide by has something left to mend or to accept. */
final class FirstRulebookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message name;
    private final transient List<String> lines;

    FirstRulebookRefused(Message name, List<String> lines) {
        super(name.en() + " cannot be published");
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    Message name() {
        return name;
    }

    /** What the check found, as it prints it. */
    List<String> lines() {
        return lines;
    }
}
