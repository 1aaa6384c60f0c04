package vn.thamtra.second;

import java.util.Map;
import java.util.Set;

/** The printed forms of Thông tư 01/2018/TT-VPCP. */
final class Forms {
    private static final Map<String, Set<String>> FORMS =
            Map.of("REFUSE", Set.of("03"), "SUPPLEMENT", Set.of("02"), "ACCEPT", Set.of("01"));

    private Forms() {}

    static Set<String> of(String outcome) {
        return FORMS.getOrDefault(outcome, Set.of());
    }
}
