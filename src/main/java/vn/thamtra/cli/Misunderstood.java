package vn.thamtra.cli;

import java.io.IOException;
import java.io.Serial;

/** What was typed is no command, or not the way it is given. */
final class Misunderstood extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    Misunderstood(String vi, String en) {
        super(vi + " / " + en);
    }

    static Misunderstood word(String word) {
        return new Misunderstood("Không hiểu «" + word + "»", "Not understood");
    }

    static Misunderstood word(String word, String nearest) {
        return new Misunderstood(
                "Không hiểu «" + word + "», có phải «" + nearest + "»?", "Not understood; is it «" + nearest + "»?");
    }
}
