package vn.thamtra.console.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.Anchors;
import vn.thamtra.workbook.model.Instrument;

/** Finds the instruments of the register in a text. */
public final class CitedText {
    private final @Nullable Pattern numbers;

    CitedText(List<Instrument> register) {
        String all = register.stream()
                .map(Instrument::number)
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.numbers =
                all.isEmpty() ? null : Pattern.compile("(?<![\\p{L}\\p{N}/-])(?:" + all + ")(?![\\p{L}\\p{N}/-])");
    }

    /**
     * A piece of a text.
     *
     * @param anchor of the instrument it names; null where it names none
     */
    public record Part(String text, @Nullable String anchor) {}

    List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        if (numbers != null) {
            Matcher found = numbers.matcher(text);
            while (found.find()) {
                add(parts, text.substring(end, found.start()));
                parts.add(new Part(found.group(), Anchors.of(found.group())));
                end = found.end();
            }
        }
        add(parts, text.substring(end));
        return parts;
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null));
        }
    }
}
