package vn.thamtra.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/** The language a page is written in. */
enum Language {
    VI,
    EN;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Message message) {
        return this == EN ? message.en() : message.vi();
    }

    static @Nullable Language named(String tag) {
        return Stream.of(values())
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    /** The one liked best of those there are; Vietnamese where nothing is said, or nothing that can be read. */
    static Language accepted(@Nullable String header) {
        return ranges(Optional.ofNullable(header).orElse(""))
                .map(range -> named(range.getRange().split("-", 2)[0]))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(VI);
    }

    private static Stream<Locale.LanguageRange> ranges(String header) {
        try {
            List<Locale.LanguageRange> ranges = header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
            return ranges.stream().filter(range -> range.getWeight() > 0);
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
