package vn.thamtra.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table of values gives a dossier: a fee, a number of points, a rank.
 *
 * @param item the {@code ref} of the item it is of; null for one of the whole dossier
 * @param is a {@link Long}, a {@link java.math.BigDecimal}, a boolean, a date, a text or a code, or a list of them; exact,
 *     never rounded; null unless it is known
 * @param unit what a number counts; empty where it counts nothing
 * @param parts the rows it comes from, in the order of the table
 * @param needed the facts that would decide it; empty unless it is open
 */
public record Value(
        String id,
        Message label,
        @Nullable String item,
        ValueState state,
        @Nullable Object is,
        String unit,
        List<Part> parts,
        List<Needed> needed) {

    /** A row that gave it, or a part of it, and what that is. */
    public record Part(
            String rule,
            @Nullable Object is,
            Message message,
            Citation citation,
            Source source,
            List<String> readings) {}
}
