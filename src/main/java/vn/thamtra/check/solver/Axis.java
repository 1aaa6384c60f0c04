package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * One thing dossiers differ in: its values cut into regions, within each of which every test gives one answer. Where it
 * may be absent, that is the last region.
 *
 * @param listed the values, one a region, where they can be listed
 * @param cuts the regions of a line; null where the values are listed
 */
public record Axis(
        Aspect aspect,
        Message name,
        FactType type,
        List<Object> listed,
        @Nullable Cuts cuts,
        boolean mayBeAbsent) {

    private static final BigDecimal FIRST = Kinds.number(Kinds.FIRST_DAY);
    private static final BigDecimal LAST = Kinds.number(Kinds.LAST_DAY);

    static Axis of(Aspect aspect, Message name, FactType type, boolean mayBeAbsent, List<UnaryTest> tests) {
        @Nullable Cuts cuts = cuts(type, tests);
        List<Object> listed = cuts == null ? values(type) : List.of();
        return new Axis(aspect, name, type, listed, cuts, mayBeAbsent);
    }

    private static @Nullable Cuts cuts(FactType type, List<UnaryTest> tests) {
        return type.<@Nullable Cuts>match(
                text -> null,
                yesNo -> null,
                number -> Cuts.of(number.min(), number.max(), !number.decimals(), tests),
                date -> Cuts.of(FIRST, LAST, true, tests),
                choice -> null);
    }

    private static List<Object> values(FactType type) {
        return type.match(
                text -> List.of("…"),
                yesNo -> List.of(true, false),
                number -> List.of(),
                date -> List.of(),
                choice -> choice.options().stream()
                        .<Object>map(FactType.Option::code)
                        .toList());
    }

    static Axis listing(Aspect aspect, Message name, List<Object> values, boolean mayBeAbsent) {
        return new Axis(aspect, name, new FactType.Text(), List.copyOf(values), null, mayBeAbsent);
    }

    int size() {
        return values() + (mayBeAbsent ? 1 : 0);
    }

    /** How many regions have a value. */
    private int values() {
        return cuts == null ? listed.size() : cuts.size();
    }

    public Regions given() {
        return Regions.range(size(), 0, values());
    }

    Regions absent() {
        return Regions.range(size(), values(), size());
    }

    /** The regions whose values pass a test of a value; none for a test of another form. */
    public Regions passing(UnaryTest test) {
        if (test.asksPresence()) {
            return test.kind() == UnaryTest.Kind.ABSENT ? absent() : given();
        }
        if (cuts != null) {
            return cuts.passing(test, size());
        }
        List<Object> wanted = test.listed();
        boolean none = test.kind() == UnaryTest.Kind.NONE_OF;
        return Regions.of(size(), region -> region < values() && wanted.contains(listed.get(region)) != none);
    }

    /** A value of the region as a dossier holds it; null for absence. */
    @Nullable
    Object sample(int region) {
        if (region >= values()) {
            return null;
        }
        return cuts == null ? listed.get(region) : Kinds.held(type, cuts.sample(region));
    }

    /** Where a value lies; -1 nowhere. */
    public int regionOf(@Nullable Object value) {
        if (value == null) {
            return mayBeAbsent ? size() - 1 : -1;
        }
        if (cuts != null) {
            return cuts.regionOf(Kinds.number(value));
        }
        return type.kind() == FactType.Kind.TEXT && aspect instanceof Aspect.Of ? 0 : listed.indexOf(value);
    }

    /** The values in words: {@code 24 .. 35; LAW}. */
    String shown(Regions regions) {
        List<String> parts = new ArrayList<>();
        int region = regions.first();
        while (region >= 0 && region <= regions.last()) {
            int end = region;
            while (cuts != null && end + 1 < values() && regions.contains(end + 1)) {
                end++;
            }
            parts.add(region >= values() ? "thiếu" : shown(region, end));
            region = next(regions, end + 1);
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    private static int next(Regions regions, int from) {
        int region = from;
        while (region <= regions.last() && !regions.contains(region)) {
            region++;
        }
        return region;
    }

    private String shown(int from, int to) {
        if (cuts == null) {
            Object value = listed.get(from);
            return value instanceof Boolean yes ? (yes ? "có" : "không") : value.toString();
        }
        if (cuts.whole()) {
            String least = written(BigDecimal.valueOf(cuts.least(from)));
            String most = written(BigDecimal.valueOf(cuts.most(to)));
            return least.equals(most) ? least : least + " .. " + most;
        }
        Cuts.Cut low = cuts.lower(from);
        Cuts.Cut high = cuts.upper(to);
        if (low.at().compareTo(high.at()) == 0) {
            return written(low.at());
        }
        return (low.after() ? "> " : "≥ ")
                + written(low.at())
                + (high.after() ? " và ≤ " : " và < ")
                + written(high.at());
    }

    private String written(BigDecimal number) {
        return type.kind() == FactType.Kind.DATE ? Kinds.day(number).toString() : number.toPlainString();
    }
}
