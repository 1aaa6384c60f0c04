package vn.thamtra.bench;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL's auto_explain has told in its log. */
final class Plans {
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private Plans() {}

    /** How many pages all queries together have looked at: the topmost node of a plan has those of the others too. */
    static long pages(String log) {
        return Arrays.stream(log.split("plan:\\s")).skip(1).mapToLong(Plans::ofOne).sum();
    }

    private static long ofOne(String plan) {
        Matcher buffers = BUFFERS.matcher(plan);
        return buffers.find() ? number(buffers.group(1)) + number(buffers.group(2)) : 0;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
