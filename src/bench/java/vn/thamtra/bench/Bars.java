package vn.thamtra.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured beside what is wanted. */
final class Bars {
    private final List<String> lines = new ArrayList<>();

    /** @param most not a number where nothing is wanted of it */
    void atMost(String what, double measured, double most) {
        add(what, measured, "≤", most, measured <= most);
    }

    void atLeast(String what, double measured, double least) {
        add(what, measured, "≥", least, measured >= least);
    }

    private void add(String what, double measured, String sign, double bar, boolean met) {
        String wanted = Double.isNaN(bar) ? "" : "wanted %s %-8s %s".formatted(sign, bar, met ? "met" : "MISSED");
        lines.add("%-44s %10.3f   %s".formatted(what, measured, wanted).stripTrailing());
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
    }
}
