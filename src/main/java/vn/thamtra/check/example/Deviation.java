package vn.thamtra.check.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.Example.Expected;
import vn.thamtra.workbook.model.Example.WantedValue;

/**
 * One column of an example that the verdict does not bear out. {@code Mã lý do} names every reason that tells against
 * somebody, decides, or leaves something open; {@code MET} and {@code NOTICE} it names where the example is about them,
 * and {@code không NOTICE R-P1-18} says that one is not given. {@code Hạn} names the dates the example is about.
 *
 * @param part the column
 * @param cell its address
 */
record Deviation(String part, String cell, String expected, String actual) {

    /** Whether nothing deviates: the quick form of {@link #between}. */
    static boolean isNone(Example example, Answer answer) {
        if (example.outcome() != answer.outcome() || !answer.reasons().containsAll(example.reasons())) {
            return false;
        }
        for (Expected given : answer.reasons()) {
            if (example.notReasons().contains(given)
                    || (Answer.isWeighty(given) && !example.reasons().contains(given))) {
                return false;
            }
        }
        return answer.due().entrySet().containsAll(example.due().entrySet())
                && example.bound().entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(answer.whoIsBound(wanted.getKey())))
                && example.notDue().stream().noneMatch(rule -> answer.due().containsKey(rule))
                && example.values().stream().allMatch(value -> isSo(value, answer));
    }

    static List<Deviation> between(Example example, Answer answer) {
        List<Deviation> deviations = new ArrayList<>();
        if (example.outcome() != answer.outcome()) {
            deviations.add(new Deviation(
                    "Kết quả",
                    example.cells().outcome(),
                    example.outcome().name(),
                    answer.outcome().name()));
        }
        reasons(example, answer, deviations);
        due(example, answer, deviations);
        values(example, answer, deviations);
        return deviations;
    }

    /** What is known is the same however it is written; a whole number may be told as one with decimals. */
    private static boolean isSo(WantedValue wanted, Answer answer) {
        Answer.@Nullable Given given = answer.values().get(wanted.value());
        return given != null
                && given.state() == wanted.state()
                && String.valueOf(given.is()).equals(String.valueOf(wanted.is()));
    }

    private static void values(Example example, Answer answer, List<Deviation> deviations) {
        for (WantedValue wanted : example.values()) {
            if (!isSo(wanted, answer)) {
                Answer.@Nullable Given given = answer.values().get(wanted.value());
                deviations.add(new Deviation(
                        wanted.value(), wanted.cell(), wanted.shown(), given == null ? "-" : CellText.value(given)));
            }
        }
    }

    private static void reasons(Example example, Answer answer, List<Deviation> deviations) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        Set<Expected> wanted = new LinkedHashSet<>(example.reasons());
        wanted.stream().filter(reason -> !answer.reasons().contains(reason)).forEach(reason -> {
            expected.add(reason.toString());
            actual.add("không " + reason);
        });
        for (Expected given : answer.reasons()) {
            boolean denied = example.notReasons().contains(given);
            if (denied || (Answer.isWeighty(given) && !wanted.contains(given))) {
                expected.add("không " + given);
                actual.add(given.toString());
            }
        }
        add("Mã lý do", example.cells().reasons(), expected, actual, deviations);
    }

    private static void due(Example example, Answer answer, List<Deviation> deviations) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        Set<String> named = new TreeSet<>(example.due().keySet());
        named.addAll(example.notDue());
        for (String rule : named) {
            String wanted = shown(example.due(), rule);
            String given = shown(answer.due(), rule);
            if (!wanted.equals(given)) {
                expected.add(wanted);
                actual.add(given);
            }
        }
        example.bound().forEach((rule, party) -> {
            String given = answer.whoIsBound(rule);
            if (!party.equals(given)) {
                expected.add(rule + ": " + party);
                actual.add(rule + ": " + given);
            }
        });
        add("Hạn", example.cells().due(), expected, actual, deviations);
    }

    private static String shown(Map<String, LocalDate> due, String rule) {
        return rule + " = " + (due.containsKey(rule) ? due.get(rule) : "không");
    }

    private static void add(
            String part, String cell, List<String> expected, List<String> actual, List<Deviation> deviations) {
        if (!expected.isEmpty()) {
            deviations.add(new Deviation(
                    part,
                    cell,
                    expected.stream().collect(Collectors.joining("; ")),
                    actual.stream().collect(Collectors.joining("; "))));
        }
    }
}
