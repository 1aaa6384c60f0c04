package vn.thamtra.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.DocumentDeclaration;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Distance;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Procedures nobody has written: every kind of fact, test, row and operand in random combinations. */
@NullUnmarked
public final class RandomTables {
    private static final Message WORDS = new Message("lời", "words");
    private static final Citation CITATION = new Citation("854/QĐ-UBND", "mục 1");

    private final Random random;
    private final Random days;
    private final Random ofValues;
    private final Random beside;
    private final long seed;
    private List<String> askable = List.of();
    private int cells;

    public RandomTables(long seed) {
        this.random = new Random(seed);
        this.days = new Random(seed);
        this.ofValues = new Random(seed * 7_919 + 1);
        this.beside = new Random(seed * 31 + 2);
        this.seed = seed;
    }

    public ProcedureTables next() {
        Vocabulary vocabulary = vocabulary();
        List<Count> counts = List.of(new Count(
                "refusals",
                WORDS,
                "REFUSED",
                List.of(new Condition(new Operand.OfFact("reason"), flag(random.nextBoolean()), cell())),
                cell()));
        List<Term> terms =
                List.of(term("T-inner", vocabulary, List.of()), term("T-outer", vocabulary, List.of("T-inner")));
        RandomTables others = new RandomTables(seed + 1_000);
        others.cells = 1_000;
        ProcedureTables.Values values = others.values(vocabulary);
        askable = others.askable;
        return new ProcedureTables(
                new ProcedureTables.Identity("random.xlsx", vocabulary.procedure(), WORDS, CITATION, Map.of()),
                new ProcedureTables.Validity(
                        LocalDate.of(2024, 1, 1), null, null, "B10", List.of(), List.of(), List.of()),
                false,
                random.nextBoolean() ? new ProcedureTables.Overall("R-X-99", WORDS, CITATION, "B12") : null,
                vocabulary,
                new ProcedureTables.Definitions(terms, counts, List.of(), declared()),
                new ProcedureTables.Rules(
                        some(5, () -> requirement(vocabulary)),
                        some(9, () -> alternative(vocabulary)),
                        some(3, () -> bar(vocabulary)),
                        some(4, () -> notice(vocabulary)),
                        some(2, () -> limit(vocabulary)),
                        values),
                new ProcedureTables.Notes(List.of(), List.of(), List.of()));
    }

    private static List<ValueDeclaration> declared() {
        FactType points = new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(60), false, "điểm");
        FactType rank = new FactType.Choice(List.of(option("HIGH"), option("LOW")));
        return List.of(
                new ValueDeclaration("points", WORDS, points, "A20"),
                new ValueDeclaration("rank", WORDS, rank, "A21"),
                new ValueDeclaration("reward", WORDS, points, "A22"));
    }

    /** One table of one value that is chosen or put together, and one of two values that may ask about the first. */
    private ProcedureTables.Values values(Vocabulary vocabulary) {
        HitPolicy any = List.of(HitPolicy.values()).get(ofValues.nextInt(HitPolicy.values().length));
        ValueTable first = new ValueTable("Kết quả", any, "A1", List.of("points"));
        HitPolicy chosen = List.of(HitPolicy.values()).get(ofValues.nextInt(3));
        ValueTable second = new ValueTable("Kết quả - 2", chosen, "A1", List.of("rank", "reward"));
        List<Row.Value> rows = new ArrayList<>(rows(first, vocabulary));
        askable = any == HitPolicy.LIST ? List.of() : List.of("points");
        rows.addAll(rows(second, vocabulary));
        askable = any == HitPolicy.LIST ? List.of("rank") : List.of("points", "rank");
        return new ProcedureTables.Values(List.of(first, second), rows);
    }

    private List<Row.Value> rows(ValueTable table, Vocabulary vocabulary) {
        List<Row.Value> rows = new ArrayList<>();
        int many = 1 + ofValues.nextInt(6);
        for (int i = 0; i < many; i++) {
            rows.add(row(table, false, conditions(vocabulary, terms(), 1)));
        }
        if (ofValues.nextBoolean()) {
            rows.add(row(table, true, List.of()));
        }
        return rows;
    }

    private Row.Value row(ValueTable table, boolean otherwise, List<Condition> conditions) {
        List<Row.Value.Given> given = table.values().stream()
                .map(value -> new Row.Value.Given(value, given(table, value), cell()))
                .toList();
        return new Row.Value(frame(conditions), table.sheet(), otherwise, given, WORDS);
    }

    private @Nullable Object given(ValueTable table, String value) {
        if (ofValues.nextInt(5) == 0) {
            return null;
        }
        if (table.policy() == HitPolicy.COUNT) {
            return 1L;
        }
        return value.equals("rank") ? (ofValues.nextBoolean() ? "HIGH" : "LOW") : (Object) (long) ofValues.nextInt(4);
    }

    private Condition ofValue() {
        String value = askable.get(ofValues.nextInt(askable.size()));
        UnaryTest presence = ofValues.nextBoolean() ? new UnaryTest.Absent() : new UnaryTest.Present();
        UnaryTest test = ofValues.nextInt(5) == 0
                ? presence
                : value.equals("rank")
                        ? new UnaryTest.OneOf(List.of("HIGH"))
                        : new UnaryTest.Compare(
                                List.of(UnaryTest.Operator.values()).get(ofValues.nextInt(4)),
                                BigDecimal.valueOf(ofValues.nextInt(6)));
        return new Condition(new Operand.OfValue(value), test, cell());
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(any -> one.get())
                .toList();
    }

    private String cell() {
        return "C" + ++cells;
    }

    private String id() {
        return "R-X-" + (10 + cells);
    }

    private Vocabulary vocabulary() {
        FactType choice = new FactType.Choice(List.of(option("LAW"), option("ART"), option("OTHER")));
        List<FactDeclaration> facts = List.of(
                fact("yes", new FactType.YesNo()),
                fact("sure", new FactType.YesNo()),
                fact("open", new FactType.YesNo()),
                fact("months", new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(60), false, "tháng")),
                fact("years", new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(60), false, "năm")),
                fact("score", new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(100), true, "điểm")),
                fact("day", new FactType.Date()),
                fact("kind", choice),
                fact("name", new FactType.Text()));
        EventDeclaration refused = new EventDeclaration(
                "REFUSED",
                WORDS,
                EventDeclaration.Told.ON,
                List.of(new FactDeclaration("reason", WORDS, new FactType.YesNo(), false, Absence.UNKNOWN)));
        EventDeclaration notified = new EventDeclaration("NOTIFIED", WORDS, EventDeclaration.Told.AT, List.of());
        return new Vocabulary(
                "random-procedure",
                byId(facts, FactDeclaration::id),
                byId(
                        List.of(
                                new DocumentDeclaration("the-letter", WORDS),
                                new DocumentDeclaration("photos-2x3", WORDS)),
                        DocumentDeclaration::id),
                byId(List.of(refused, notified), EventDeclaration::type));
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    private static FactType.Option option(String code) {
        return new FactType.Option(code, code);
    }

    private FactDeclaration fact(String id, FactType type) {
        Absence absence = List.of(Absence.values()).get(random.nextInt(3));
        return new FactDeclaration(id, WORDS, type, random.nextBoolean(), absence);
    }

    private Term term(String id, Vocabulary vocabulary, List<String> inner) {
        return new Term(id, WORDS, some(3, () -> new Term.Definition(conditions(vocabulary, inner, 1), cell())));
    }

    private Row.Requirement requirement(Vocabulary vocabulary) {
        Operand subject = random.nextBoolean() ? new Operand.OfDocument("photos-2x3") : operandOfFact(vocabulary);
        UnaryTest demanded = demanded(vocabulary, subject);
        return new Row.Requirement(frame(conditions(vocabulary, terms(), 0)), scope(), subject, demanded, WORDS);
    }

    private UnaryTest demanded(Vocabulary vocabulary, Operand subject) {
        if (subject instanceof Operand.OfDocument) {
            return random.nextBoolean() ? flag(true) : atLeast(2);
        }
        FactType type = vocabulary.facts().get(((Operand.OfFact) subject).id()).type();
        if (type instanceof FactType.YesNo) {
            return flag(true);
        }
        return type instanceof FactType.Number ? atLeast(5) : new UnaryTest.Present();
    }

    private static UnaryTest atLeast(int bound) {
        return new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, BigDecimal.valueOf(bound));
    }

    private Row.Alternative alternative(Vocabulary vocabulary) {
        int group = random.nextInt(4);
        Condition applies = new Condition(new Operand.OfTerm("T-outer"), flag(group == 2), cell());
        return new Row.Alternative(
                frame(conditions(vocabulary, terms(), 1)),
                group == 3 ? Scope.DOSSIER : Scope.ITEM,
                "Điều kiện",
                "tiêu chí " + group,
                group == 0 || group == 3 ? null : applies,
                WORDS,
                WORDS);
    }

    private Row.Frame frame(List<Condition> conditions) {
        return new Row.Frame(id(), conditions, CITATION, List.of(), days(), cell());
    }

    /** Most rows are law on all days; the others begin or end while dossiers are received. */
    private Days days() {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(days.nextInt(40));
        return switch (days.nextInt(8)) {
            case 0 -> new Days(from, null);
            case 1 -> new Days(null, from);
            case 2 -> new Days(from, from.plusDays(days.nextInt(20)));
            default -> Days.ALL;
        };
    }

    private Row.Bar bar(Vocabulary vocabulary) {
        return new Row.Bar(frame(conditions(vocabulary, terms(), 1)), SheetName.BARS.title(), scope(), "kind", WORDS);
    }

    private Row.Notice notice(Vocabulary vocabulary) {
        List<Condition> conditions = conditions(vocabulary, terms(), 0);
        return new Row.Notice(frame(conditions), scope(), random.nextBoolean(), null, WORDS);
    }

    private Row.Limit limit(Vocabulary vocabulary) {
        return new Row.Limit(
                frame(conditions(vocabulary, terms(), 0)),
                Row.Exists.ALWAYS,
                new Row.Start.OfEvent("NOT_PLANNED", null),
                Row.Length.of(5, TimeUnit.DAY, Direction.AFTER),
                List.of(),
                Row.Duty.of("ai đó"),
                WORDS);
    }

    private Scope scope() {
        return random.nextBoolean() ? Scope.DOSSIER : Scope.ITEM;
    }

    private static List<String> terms() {
        return List.of("T-inner", "T-outer");
    }

    private List<Condition> conditions(Vocabulary vocabulary, List<String> terms, int least) {
        List<Condition> conditions = new ArrayList<>();
        int many = least + random.nextInt(3);
        if (!askable.isEmpty() && ofValues.nextInt(6) == 0) {
            conditions.add(ofValue());
        }
        while (conditions.size() < many) {
            conditions.add(condition(vocabulary, terms));
        }
        return conditions;
    }

    private Condition condition(Vocabulary vocabulary, List<String> terms) {
        int dice = random.nextInt(14);
        if (dice == 0) {
            return new Condition(new Operand.OfDocument("the-letter"), flag(random.nextBoolean()), cell());
        }
        if (dice == 1) {
            return new Condition(new Operand.OfEvent("NOTIFIED"), flag(random.nextBoolean()), cell());
        }
        if (dice == 2) {
            return new Condition(
                    new Operand.OfCount("refusals"), numeric(() -> BigDecimal.valueOf(random.nextInt(4))), cell());
        }
        if (dice == 3) {
            return new Condition(new Operand.OfChannel(), codes("POST", "ONLINE"), cell());
        }
        if (dice < 6 && !terms.isEmpty()) {
            String term = terms.get(random.nextInt(terms.size()));
            return new Condition(new Operand.OfTerm(term), flag(random.nextBoolean()), cell());
        }
        Operand.OfFact fact = operandOfFact(vocabulary);
        FactType type = vocabulary.facts().get(fact.id()).type();
        List<Operand> alike = alike(vocabulary, fact, type);
        boolean compared = !alike.isEmpty() && beside.nextInt(3) == 0;
        return new Condition(fact, compared ? apart(alike, type) : test(type), cell());
    }

    /** Other facts of the type, if it may be compared with any. */
    private static List<Operand> alike(Vocabulary vocabulary, Operand.OfFact fact, FactType type) {
        return vocabulary.facts().values().stream()
                .filter(other -> !other.id().equals(fact.id()) && !(type instanceof FactType.Text))
                .filter(other -> other.type().kind() == type.kind()
                        && other.type().options().equals(type.options()))
                .<Operand>map(other -> new Operand.OfFact(other.id()))
                .toList();
    }

    private UnaryTest apart(List<Operand> alike, FactType type) {
        List<Distance.Form> forms = List.of(Distance.Form.values());
        int many = type instanceof FactType.Date ? forms.size() : type instanceof FactType.Number ? 6 : 2;
        Distance.Form form = forms.get(beside.nextInt(many));
        boolean counts = form.cell().contains(" n ");
        BigDecimal days = counts ? BigDecimal.valueOf(1 + beside.nextInt(5)) : BigDecimal.ZERO;
        Operand other = alike.get(beside.nextInt(alike.size()));
        return new UnaryTest.Apart(other, new Distance(form, days).difference());
    }

    private Operand.OfFact operandOfFact(Vocabulary vocabulary) {
        List<String> ids = List.copyOf(vocabulary.facts().keySet());
        return new Operand.OfFact(ids.get(random.nextInt(ids.size())));
    }

    private UnaryTest test(FactType type) {
        if (random.nextInt(8) == 0 || type instanceof FactType.Text) {
            return random.nextBoolean() ? new UnaryTest.Absent() : new UnaryTest.Present();
        }
        if (type instanceof FactType.YesNo) {
            return flag(random.nextBoolean());
        }
        if (type instanceof FactType.Choice) {
            return codes("LAW", "ART");
        }
        if (type instanceof FactType.Date) {
            return numeric(() -> LocalDate.of(2024, 1, 1 + random.nextInt(28)));
        }
        FactType.Number number = (FactType.Number) type;
        return numeric(() -> number.decimals()
                ? BigDecimal.valueOf(random.nextInt(1001), 1)
                : BigDecimal.valueOf(random.nextInt(61)));
    }

    private UnaryTest codes(String one, String other) {
        List<Object> values = random.nextBoolean() ? List.of(one) : List.of(one, other);
        return random.nextBoolean() ? new UnaryTest.OneOf(values) : new UnaryTest.NoneOf(values);
    }

    private <T extends Comparable<? super T>> UnaryTest numeric(Supplier<T> values) {
        T one = values.get();
        T other = values.get();
        if (beside.nextInt(4) == 0) {
            return anyOf(one, other);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new UnaryTest.OneOf(List.of(one, other));
            case 1 -> new UnaryTest.NoneOf(List.of(one));
            case 2 -> one.compareTo(other) <= 0 ? new UnaryTest.Between(one, other) : new UnaryTest.Between(other, one);
            default ->
                new UnaryTest.Compare(List.of(UnaryTest.Operator.values()).get(random.nextInt(4)), one);
        };
    }

    private <T extends Comparable<? super T>> UnaryTest anyOf(T one, T other) {
        List<UnaryTest.Operator> operators = List.of(UnaryTest.Operator.values());
        UnaryTest half = one.compareTo(other) < 0
                ? new UnaryTest.Between(
                        new UnaryTest.Compare(UnaryTest.Operator.MORE_THAN, one),
                        new UnaryTest.Compare(UnaryTest.Operator.AT_MOST, other))
                : new UnaryTest.OneOf(List.of(one));
        UnaryTest open = new UnaryTest.Compare(operators.get(beside.nextInt(4)), other);
        return beside.nextBoolean() ? half : new UnaryTest.AnyOf(List.of(half, open));
    }

    private static UnaryTest flag(@Nullable Boolean wanted) {
        return new UnaryTest.OneOf(List.of(Boolean.TRUE.equals(wanted)));
    }
}
