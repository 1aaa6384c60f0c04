package vn.thamtra.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured beside what is wanted. */
final class Bars {
    private final List<String> lines = new ArrayList<>();

    void atMost(String what, double measured, double most) {
        add(what, measured, "≤", most, measured <= most);
    }

    void atLeast(String what, double measured, double least) {
        add(what, measured, "≥", least, measured >= least);
    }

    private void add(String what, double measured, String sign, double bar, boolean met) {
        lines.add("%-44s %10.3f   wanted %s %-8s %s".formatted(what, measured, sign, bar, met ? "met" : "MISSED"));
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
    }
}
