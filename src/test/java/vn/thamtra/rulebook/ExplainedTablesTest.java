package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Item;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.explanation.ExplainedCondition;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.rulebook.explanation.Explainer;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.rulebook.explanation.Explanations;
import vn.thamtra.rulebook.explanation.Hurdles;
import vn.thamtra.rulebook.explanation.Remedy;
import vn.thamtra.rulebook.explanation.Supply;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Ladder;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** What is explained of random tables, held against what judges them and against trying everything. */
class ExplainedTablesTest {
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));
    private static final RulebookId RULEBOOK = new RulebookId("sha256:" + "0".repeat(64));
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));

    private static CompiledProcedure compile(ProcedureTables tables) {
        return CompiledProcedure.compile(tables, new TreeMap<>(), Wordings.of(null), new RuleCompiler(CACHE));
    }

    private static Judgement.Course course(CompiledProcedure procedure, Dossier dossier) {
        return new Judgement(procedure, TIME, dossier, Objects.requireNonNull(dossier.asOf()), false).course();
    }

    private static Explanation explain(CompiledProcedure procedure, Dossier dossier) {
        return Explanations.of(procedure, TIME, dossier, Objects.requireNonNull(dossier.asOf()), false, RULEBOOK);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_state_of_every_row_follows_from_the_states_of_its_conditions(long seed) {
        CompiledProcedure procedure = compile(new RandomTables(seed).next());
        RandomDossiers dossiers = new RandomDossiers(procedure.tables().vocabulary(), LocalDate.of(2024, 1, 1), seed);
        Explainer explainer = new Explainer(procedure);

        for (int i = 0; i < 100; i++) {
            Dossier dossier = dossiers.next();

            for (Explanation.Part part : explainer.parts(course(procedure, dossier))) {
                assertThat(part.rows()).allSatisfy(row -> {
                    if (row.state() != ExplainedRow.State.NOT_APPLICABLE) {
                        assertThat(row.state()).as("%s of %s", row, dossier).isEqualTo(reckoned(procedure, row));
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void judging_can_be_asked_again_and_says_the_same(long seed) {
        CompiledProcedure procedure = compile(new RandomTables(seed).next());
        RandomDossiers dossiers = new RandomDossiers(procedure.tables().vocabulary(), LocalDate.of(2024, 1, 1), seed);

        for (int i = 0; i < 100; i++) {
            Dossier dossier = dossiers.next();
            Judgement judgement = new Judgement(procedure, TIME, dossier, Objects.requireNonNull(dossier.asOf()), true);
            Verdict first = judgement.verdict(RULEBOOK);
            Judgement.Course course = judgement.course();

            assertThat(judgement.verdict(RULEBOOK)).isEqualTo(first);
            assertThat(course.whole().assessment().reasons())
                    .isEqualTo(judgement.course().whole().assessment().reasons());
        }
    }

    private static ExplainedRow.State reckoned(CompiledProcedure procedure, ExplainedRow row) {
        List<ExplainedCondition> own = row.conditions().stream()
                .skip(row.kind() == ExplainedRow.Kind.CRITERION && appliesFirst(procedure, row) ? 1 : 0)
                .toList();
        List<ExplainedCondition.State> states =
                own.stream().map(ExplainedTablesTest::ofRow).toList();
        if (states.contains(ExplainedCondition.State.FAILS)) {
            return ExplainedRow.State.EXCLUDED;
        }
        return states.contains(ExplainedCondition.State.UNKNOWN)
                ? ExplainedRow.State.UNKNOWN
                : ExplainedRow.State.ESTABLISHED;
    }

    private static ExplainedCondition.State ofRow(ExplainedCondition condition) {
        if (!condition.demand() || condition.state() == ExplainedCondition.State.UNKNOWN) {
            return condition.state();
        }
        return condition.state() == ExplainedCondition.State.HOLDS
                ? ExplainedCondition.State.FAILS
                : ExplainedCondition.State.HOLDS;
    }

    private static boolean appliesFirst(CompiledProcedure procedure, ExplainedRow row) {
        return procedure.tables().alternatives().stream()
                .anyMatch(each -> each.appliesWhen() != null
                        && each.id().equals(row.rule())
                        && each.conditions().size() < row.conditions().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_dossier_is_accepted_exactly_when_nothing_stands_in_the_way(long seed) {
        CompiledProcedure procedure = compile(new RandomTables(seed).next());
        RandomDossiers dossiers = new RandomDossiers(procedure.tables().vocabulary(), LocalDate.of(2024, 1, 1), seed);
        Hurdles hurdles = new Hurdles(procedure);

        for (int i = 0; i < 500; i++) {
            Dossier dossier = dossiers.next();

            Judgement.Course course = course(procedure, dossier);

            assertThat(hurdles.of(course, dossier, any -> true).isEmpty())
                    .as("%s", dossier)
                    .isEqualTo(course.rung() == Ladder.CLEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5, 7})
    void the_smallest_change_is_the_smallest_and_none_means_none(long seed) {
        ProcedureTables tables = new RandomTables(seed).next();
        CompiledProcedure procedure = compile(tables);
        RandomDossiers dossiers = new RandomDossiers(tables.vocabulary(), LocalDate.of(2024, 1, 1), seed);

        for (int i = 0; i < 6; i++) {
            Dossier dossier = dossiers.next();

            Remedy remedy = explain(procedure, dossier).remedy();

            int fewest = fewestByTrying(tables, dossier);
            if (remedy.answer() == Remedy.Answer.FOUND) {
                Map<Supply, Optional<Object>> changes = changes(remedy);
                assertThat(outcome(tables, Supply.change(dossier, changes))).isEqualTo(Outcome.ACCEPT);
                assertThat(Math.min(changes.size(), MOST_TRIED + 1))
                        .as("%s %s", dossier, remedy)
                        .isLessThanOrEqualTo(fewest);
            } else if (remedy.answer() == Remedy.Answer.NONE) {
                assertThat(fewest).as("%s %s", dossier, remedy).isGreaterThan(MOST_TRIED);
            } else if (remedy.answer() == Remedy.Answer.NOT_NEEDED) {
                assertThat(fewest).isZero();
            }
        }
    }

    private static final int MOST_TRIED = 2;

    private static Map<Supply, Optional<Object>> changes(Remedy remedy) {
        Map<Supply, Optional<Object>> changes = new HashMap<>();
        remedy.changes()
                .forEach(change -> changes.put(
                        new Supply(change.item(), change.document(), change.id()), Optional.ofNullable(change.to())));
        return changes;
    }

    private static Outcome outcome(ProcedureTables tables, Dossier dossier) {
        return new PlainJudge(tables, dossier, Objects.requireNonNull(dossier.asOf()), false)
                .opinion()
                .outcome();
    }

    /** The fewest changes of any supplies to any of many values that lead to ACCEPT, up to two; otherwise three. Values in between are not tried. */
    private static int fewestByTrying(ProcedureTables tables, Dossier dossier) {
        if (outcome(tables, dossier) == Outcome.ACCEPT) {
            return 0;
        }
        List<Map.Entry<Supply, Optional<Object>>> all = singles(tables, dossier);
        for (var one : all) {
            if (outcome(tables, Supply.change(dossier, Map.ofEntries(one))) == Outcome.ACCEPT) {
                return 1;
            }
        }
        for (var one : all) {
            for (var other : all) {
                if (one.getKey().hashCode() < other.getKey().hashCode()
                        && outcome(tables, Supply.change(dossier, Map.ofEntries(one, other))) == Outcome.ACCEPT) {
                    return 2;
                }
            }
        }
        return MOST_TRIED + 1;
    }

    private static List<Map.Entry<Supply, Optional<Object>>> singles(ProcedureTables tables, Dossier dossier) {
        List<Map.Entry<Supply, Optional<Object>>> all = new ArrayList<>();
        Stream<String> places =
                Stream.concat(Stream.of(""), dossier.items().stream().map(Item::ref));
        places.map(place -> place.isEmpty() ? null : place).forEach(item -> {
            for (FactDeclaration fact : tables.vocabulary().facts().values()) {
                if (!fact.attestation()) {
                    many(fact.type(), CivilTime.dateOf(dossier.receivedAt()))
                            .forEach(value ->
                                    all.add(Map.entry(new Supply(item, false, fact.id()), Optional.of(value))));
                    all.add(Map.entry(new Supply(item, false, fact.id()), Optional.empty()));
                }
            }
            for (String document : tables.vocabulary().documents().keySet()) {
                LongStream.rangeClosed(1, 4)
                        .forEach(copies -> all.add(Map.entry(new Supply(item, true, document), Optional.of(copies))));
                all.add(Map.entry(new Supply(item, true, document), Optional.empty()));
            }
        });
        return all;
    }

    private static Stream<Object> many(FactType type, LocalDate received) {
        if (type instanceof FactType.YesNo) {
            return Stream.of(true, false);
        } else if (type instanceof FactType.Choice choice) {
            return choice.options().stream().map(FactType.Option::code);
        } else if (type instanceof FactType.Date) {
            return Stream.of(-2000, -740, -370, -100, -31, -1, 0, 1, 20, 400).map(received::plusDays);
        } else if (type instanceof FactType.Number number) {
            return LongStream.rangeClosed(0, 20)
                    .map(step -> step * 3)
                    .mapToObj(value -> number.decimals() ? (Object) BigDecimal.valueOf(value) : (Object) value);
        }
        return Stream.of("tên");
    }
}
