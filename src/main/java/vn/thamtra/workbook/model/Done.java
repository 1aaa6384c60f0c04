package vn.thamtra.workbook.model;

import java.util.function.Consumer;
import java.util.function.Function;

/** What is done, as a function that says so. */
final class Done {
    private Done() {}

    static <T> Function<T, Boolean> after(Consumer<? super T> act) {
        return matched -> {
            act.accept(matched);
            return true;
        };
    }
}
