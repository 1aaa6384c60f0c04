package vn.thamtra.second;

import java.util.Set;

/** The printed forms of Thông tư 01/2018/TT-VPCP. */
final class Forms {
    private Forms() {}

    static Set<String> of(String outcome) {
        switch (outcome) {
            case "REFUSE":
                return Set.of("03");
            case "SUPPLEMENT":
                return Set.of("02");
            case "ACCEPT":
                return Set.of("01");
            default:
                return Set.of();
        }
    }
}
