package vn.thamtra.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a procedure is handled, by what its sheet {@code Thủ tục} says. */
enum Level {
    CENTRAL("trung ương"),
    PROVINCE("tỉnh"),
    DISTRICT("huyện"),
    COMMUNE("xã");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** Empty where it is handled at several levels, or says none of them. */
    static Optional<Level> of(@Nullable String said) {
        return Stream.of(values())
                .filter(level -> said != null && said.toLowerCase(Locale.ROOT).equals(level.word))
                .findFirst();
    }
}
