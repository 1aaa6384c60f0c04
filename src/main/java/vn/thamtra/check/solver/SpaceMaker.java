package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;

/** Cuts what a workbook can tell apart into axes, and says which points no dossier is at. */
public final class SpaceMaker {
    /** More copies than a dossier may hold. */
    private static final FactType COPIES = number(10_000);

    private static final FactType EVENTS = number(1_000);
    private static final FactType YES_NO = new FactType.YesNo();
    private static final FactType DAYS = days();
    private static final List<Object> SIGNS = List.of("<", "=", ">");

    private final ProcedureTables tables;
    private final Asked asked;
    private final List<Axis> axes = new ArrayList<>();

    private SpaceMaker(ProcedureTables tables) {
        this.tables = tables;
        this.asked = new Asked(tables);
    }

    /** A day, or for ever, that rules are in force. */
    public record Period(LocalDate from, LocalDate to) {
        public static Period of(ProcedureTables version) {
            @Nullable LocalDate to = version.effectiveTo();
            return new Period(version.effectiveFrom(), to == null ? Kinds.LAST_DAY : to);
        }
    }

    private static FactType days() {
        BigDecimal most = Kinds.number(Kinds.LAST_DAY).subtract(Kinds.number(Kinds.FIRST_DAY));
        return new FactType.Number(most.negate(), most, false, "");
    }

    private static FactType number(int most) {
        return new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(most), false, "");
    }

    /**
     * The space of a workbook's dossiers.
     *
     * @param oneStop when the rules of the one-stop shop are in force
     */
    public static Space make(ProcedureTables tables, List<Period> oneStop) {
        SpaceMaker maker = new SpaceMaker(tables);
        maker.cut(oneStop);
        Space space = new Space(tables, maker.axes, maker.asked);
        maker.rule(space, oneStop);
        return space;
    }

    private void cut(List<Period> oneStop) {
        asked.operands(Operand::asFact).forEach(fact -> fact(fact, declared(fact)));
        asked.operands(Operand::asDocument)
                .forEach(document -> add(document, documentName(document.id()), COPIES, false));
        events().forEach(type -> add(new Operand.OfEvent(type), eventName(type), YES_NO, false));
        asked.operands(Operand::asEventFact).forEach(fact -> fact(fact, declared(fact)));
        tables.counts().forEach(this::count);
        tables.lapses().forEach(lapse -> add(new Operand.OfLapse(lapse.id()), lapse.name(), YES_NO, false));
        add(new Operand.OfChannel(), new Message(EarlierNames.CHANNEL, "Way of submission"), channels(), true);
        ratios();
        differences();
        if (oneStop.isEmpty()) {
            Message name = new Message("Đang áp dụng cơ chế một cửa", "One-stop rules in force");
            add(new Operand.OfOneStop(), name, YES_NO, false);
        }
        List<UnaryTest> days = new ArrayList<>(List.of(within(Period.of(tables))));
        oneStop.forEach(period -> days.add(within(period)));
        tables.rows().forEach(row -> days.addAll(row.days().tests()));
        axes.add(Axis.of(
                new Aspect.Receipt(), new Message("Ngày nhận", "Day of receipt"), new FactType.Date(), false, days));
    }

    private static UnaryTest within(Period period) {
        return new UnaryTest.Between(period.from(), period.to());
    }

    private void add(Operand operand, Message name, FactType type, boolean mayBeAbsent) {
        List<UnaryTest> tests = new ArrayList<>(asked.of(operand));
        if (type.equals(COPIES)) {
            tests.add(new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, BigDecimal.ONE));
        }
        axes.add(Axis.of(new Aspect.Of(operand), name, type, mayBeAbsent, tests));
    }

    private void fact(Operand operand, FactDeclaration declared) {
        add(operand, declared.name(), declared.type(), true);
        Spans spans = Spans.of(asked.of(operand));
        if (!spans.months().isEmpty()) {
            axes.add(Axis.listing(new Aspect.Before(operand), declared.name(), spans.places(), true));
        }
    }

    private FactDeclaration declared(Operand operand) {
        return operand.asEventFact()
                .map(this::declared)
                .orElseGet(
                        () -> Objects.requireNonNull(tables.vocabulary().facts().get(operand.subject())));
    }

    private FactDeclaration declared(Operand.OfEventFact fact) {
        return event(fact.type()).facts().stream()
                .filter(one -> one.id().equals(fact.fact()))
                .findFirst()
                .orElseThrow();
    }

    private EventDeclaration event(String type) {
        return Objects.requireNonNull(tables.vocabulary().events().get(type), type);
    }

    /** All of them: some say by themselves that the dossier was not complete. */
    private List<String> events() {
        return List.copyOf(tables.vocabulary().events().keySet());
    }

    private Message documentName(String id) {
        return Objects.requireNonNull(tables.vocabulary().documents().get(id)).name();
    }

    private Message eventName(String type) {
        return event(type).name();
    }

    private void count(Count count) {
        Operand operand = new Operand.OfCount(count.id());
        List<UnaryTest> tests = new ArrayList<>(asked.of(operand));
        tests.add(new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, BigDecimal.ONE));
        Cuts line = Objects.requireNonNull(Axis.of(new Aspect.Of(operand), count.name(), EVENTS, false, tests)
                .cuts());
        boolean exact = count.conditions().stream().map(Condition::test).allMatch(UnaryTest::asksPresence);
        axes.add(Axis.listing(new Aspect.Of(operand), count.name(), Tally.all(line, exact), false));
    }

    private static FactType channels() {
        return new FactType.Choice(Arrays.stream(Channel.values())
                .map(channel ->
                        new FactType.Option(channel.name(), channel.label().vi()))
                .toList());
    }

    private void ratios() {
        asked.stream().forEach(test -> test.getValue().asShare().ifPresent(share -> ratio(test.getKey(), share)));
    }

    private boolean isA(FactType.Kind kind, Operand operand) {
        return (operand.asFact().isPresent() || operand.asEventFact().isPresent())
                && declared(operand).type().kind() == kind;
    }

    /** A number beside another is the whole of it, a day lies so many days from another. */
    private void differences() {
        Map<Aspect.Days, List<UnaryTest>> days = new LinkedHashMap<>();
        asked.stream().forEach(asked -> asked.getValue().asApart().ifPresent(apart -> {
            if (isA(FactType.Kind.NUMBER, asked.getKey())) {
                Aspect.Ratio ratio = Aspect.Ratio.between(asked.getKey(), apart.other());
                ratio(ratio.part(), new UnaryTest.Share(UnaryTest.Operator.AT_LEAST, 1, 1, ratio.whole()));
            } else if (isA(FactType.Kind.DATE, asked.getKey())) {
                days.computeIfAbsent(new Aspect.Days(asked.getKey(), apart.other()), any -> new ArrayList<>())
                        .add(apart.difference());
            }
        }));
        days.forEach((aspect, tests) -> axes.add(Axis.of(aspect, between(aspect), DAYS, true, tests)));
    }

    private Message between(Aspect.Days days) {
        Message date = declared(days.date()).name();
        Message other = declared(days.other()).name();
        return new Message(
                "Số ngày từ “" + other.vi() + "” đến “" + date.vi() + "”",
                "Days from “" + other.en() + "” to “" + date.en() + "”");
    }

    private void ratio(Operand part, UnaryTest.Share share) {
        boolean all = share.numerator() == share.denominator();
        String half = all ? "" : share.numerator() + "/" + share.denominator() + " × ";
        Message part1 = declared(part).name();
        Message whole = declared(share.whole()).name();
        Aspect aspect = new Aspect.Ratio(part, share.numerator(), share.denominator(), share.whole());
        Message name =
                new Message(part1.vi() + " so với " + half + whole.vi(), part1.en() + " against " + half + whole.en());
        if (axes.stream().noneMatch(axis -> axis.aspect().equals(aspect))) {
            axes.add(Axis.listing(aspect, name, SIGNS, true));
        }
    }

    private void rule(Space space, List<Period> oneStop) {
        Axis receipt = space.axis(space.at(new Aspect.Receipt()));
        space.rule(space.literal(new Aspect.Receipt(), receipt.passing(within(Period.of(tables)))));
        space.conditions().oneStop(tables.oneStop() ? inForce(space, receipt, oneStop) : Formula.never());
        asked.operands(Operand::asEventFact).forEach(fact -> onlyIfHappened(space, fact));
        tables.lapses().forEach(lapse -> onlyIfHappened(space, lapse));
        tables.lapses().forEach(lapse -> tables.lapses().forEach(longer -> inTurn(space, lapse, longer)));
        tables.counts().forEach(count -> onlyIfHappened(space, count));
        space.axes().forEach(axis -> absentTogether(space, axis));
    }

    /** Where the one-stop rules themselves are not at hand, they may be in force on any day. */
    private static Formula inForce(Space space, Axis receipt, List<Period> oneStop) {
        Aspect told = new Aspect.Of(new Operand.OfOneStop());
        if (space.has(told)) {
            return space.literal(told, Regions.one(2, 0));
        }
        return space.literal(
                new Aspect.Receipt(),
                oneStop.stream()
                        .map(period -> receipt.passing(within(period)))
                        .reduce(Regions.none(receipt.size()), Regions::or));
    }

    private static void absentTogether(Space space, Axis axis) {
        if (axis.aspect() instanceof Aspect.Before before) {
            same(space, absent(space, axis.aspect()), absent(space, new Aspect.Of(before.date())));
        } else if (axis.aspect() instanceof Aspect.Ratio ratio) {
            Formula either = Formula.either(
                    absent(space, new Aspect.Of(ratio.part())), absent(space, new Aspect.Of(ratio.whole())));
            same(space, absent(space, axis.aspect()), either);
        } else if (axis.aspect() instanceof Aspect.Days days) {
            Formula either = Formula.either(
                    absent(space, new Aspect.Of(days.date())), absent(space, new Aspect.Of(days.other())));
            same(space, absent(space, axis.aspect()), either);
        }
    }

    private static Formula absent(Space space, Aspect aspect) {
        return space.literal(aspect, space.axis(space.at(aspect)).absent());
    }

    private static void same(Space space, Formula one, Formula other) {
        space.rule(Formula.either(one.not(), other));
        space.rule(Formula.either(one, other.not()));
    }

    private static Formula happened(Space space, String type) {
        Aspect aspect = new Aspect.Of(new Operand.OfEvent(type));
        return space.literal(aspect, space.axis(space.at(aspect)).passing(new UnaryTest.OneOf(List.of(true))));
    }

    private static void onlyIfHappened(Space space, Operand.OfEventFact fact) {
        space.rule(Formula.either(absent(space, new Aspect.Of(fact)), happened(space, fact.type())));
    }

    private static void onlyIfHappened(Space space, Lapse lapse) {
        space.rule(Formula.either(lapsed(space, lapse).not(), happened(space, lapse.start())));
    }

    /** Of two limits between the same events the longer does not lapse before the shorter. */
    private static void inTurn(Space space, Lapse shorter, Lapse longer) {
        if (shorter.start().equals(longer.start())
                && shorter.which() == longer.which()
                && shorter.fulfilledBy().equals(longer.fulfilledBy())
                && shorter.unit() == longer.unit()
                && shorter.amount() < longer.amount()) {
            space.rule(Formula.either(lapsed(space, longer).not(), lapsed(space, shorter)));
        }
    }

    private static Formula lapsed(Space space, Lapse lapse) {
        Aspect aspect = new Aspect.Of(new Operand.OfLapse(lapse.id()));
        return space.literal(aspect, space.axis(space.at(aspect)).passing(new UnaryTest.OneOf(List.of(true))));
    }

    private static void onlyIfHappened(Space space, Count count) {
        Aspect aspect = new Aspect.Of(new Operand.OfCount(count.id()));
        Axis axis = space.axis(space.at(aspect));
        Regions none = Regions.of(axis.size(), region -> ((Tally) axis.listed().get(region)).high() == 0);
        space.rule(Formula.either(space.literal(aspect, none), happened(space, count.event())));
        if (count.conditions().isEmpty()) {
            space.rule(Formula.either(
                    space.literal(aspect, none.not()),
                    happened(space, count.event()).not()));
        }
    }
}
