package vn.thamtra.workbook.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;

/**
 * What may be asked of an operand.
 *
 * @param values the values it is compared with
 * @param mayBeAbsent whether {@code thiếu} and {@code đã có} make sense
 * @param related whether it may be compared with other facts and with the day of receipt
 * @param alsoYesNo whether {@code có} and {@code không} may be said of a number: of copies
 */
public record TestType(FactType values, boolean mayBeAbsent, boolean related, boolean alsoYesNo) {

    private static final String FLAGS = "có | không";
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000_000);
    private static final FactType.Number COUNTED = new FactType.Number(BigDecimal.ZERO, MANY, false, "");

    public static final TestType COPIES = new TestType(COUNTED, false, false, true);
    public static final TestType COUNT = new TestType(COUNTED, false, false, false);
    public static final TestType HAPPENED = new TestType(new FactType.YesNo(), false, false, false);
    public static final TestType TERM = HAPPENED;
    public static final TestType CHANNEL = new TestType(channels(), true, false, false);
    public static final TestType OUTCOME = new TestType(outcomes(), false, false, false);

    public static TestType of(FactType type) {
        return new TestType(type, true, true, false);
    }

    /** The same, of a fact that is looked at by itself. */
    public TestType unrelated() {
        return new TestType(values, mayBeAbsent, false, alsoYesNo);
    }

    /** Whether it is always either so or not so. */
    public boolean settled() {
        return alsoYesNo || (values.kind() == FactType.Kind.YES_NO && !mayBeAbsent);
    }

    public static FactType.Choice channels() {
        List<FactType.Option> options = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            options.add(new FactType.Option(channel.name(), channel.label().vi()));
        }
        return new FactType.Choice(List.copyOf(options));
    }

    private static FactType.Choice outcomes() {
        List<FactType.Option> options = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            options.add(new FactType.Option(outcome.name(), outcome.name()));
        }
        return new FactType.Choice(List.copyOf(options));
    }

    /** The type of a fact whose declaration is at fault: nothing can be said against any test of it. */
    public boolean unclear() {
        return unclear(values);
    }

    static boolean unclear(FactType type) {
        return type.kind() == FactType.Kind.CHOICE && type.options().isEmpty();
    }

    public boolean ordered() {
        return values.kind() == FactType.Kind.NUMBER || values.kind() == FactType.Kind.DATE;
    }

    /** The tests a person may write, in one line. */
    public Message tests() {
        List<String> tests = new ArrayList<>(List.of("-"));
        if (alsoYesNo) {
            tests.add(FLAGS);
        }
        tests.addAll(values.<List<String>>match(
                text -> List.of(),
                yesNo -> List.of(FLAGS),
                number -> List.of("2 | ≠ 2 | ≥ 2 | > 2 | ≤ 2 | < 2 | 2 .. 5 | 2 .. < 5 | 0; ≥ 5"
                        + (related ? " | ≥ 2/3 × Tên | ≥ Tên" : "")),
                date -> List.of("2024-10-09 | ≥ 2024-10-09 | < 2024-10-09 | 2024-01-01 .. 2024-12-31"
                        + (related
                                ? " | đủ 60 tháng | ≤ ngày nhận | ≥ Tên | trước Tên ít nhất 5 ngày"
                                        + " | sau Tên không quá 30 ngày"
                                : "")),
                choice -> List.of(String.join(" | ", Wanted.codes(choice).split("; ")) + " | A; B | ≠ A; B")));
        if (mayBeAbsent) {
            tests.add("thiếu | đã có");
        }
        return Wanted.both(String.join(" | ", tests));
    }
}
