package vn.thamtra.check.example;

import java.util.List;
import java.util.Optional;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.Variant;
import vn.thamtra.workbook.Example;
import vn.thamtra.workbook.ProcedureTables;

/** Puts every mutant before every example, until one of them notices. */
final class MutationRun {
    private final Rulebook rulebook;
    private final List<Sound> sound;

    /** An example that gets what it expects, so that it can tell when it no longer does. */
    private record Sound(Example example, Trial trial) {}

    /** @param killer id of the first example that does not get what it expects; empty where all do */
    record Fate(Mutant mutant, Optional<String> killer) {}

    MutationRun(Rulebook rulebook, ProcedureTables tables) {
        this.rulebook = rulebook;
        this.sound = tables.examples().stream()
                .map(example -> new Sound(example, Trial.of(tables, example)))
                .filter(one -> expects(
                        one,
                        Answer.of(rulebook.evaluate(
                                one.trial().dossier(), one.trial().asOf()))))
                .toList();
    }

    private static boolean expects(Sound one, Answer answer) {
        return Deviation.isNone(one.example(), answer);
    }

    List<Fate> fates(List<Mutant> mutants) {
        return mutants.parallelStream().map(this::fate).toList();
    }

    private Fate fate(Mutant mutant) {
        Variant variant = rulebook.with(mutant.made().get());
        return new Fate(
                mutant,
                sound.stream()
                        .filter(one -> !expects(
                                one,
                                Answer.of(variant.evaluate(
                                        one.trial().dossier(), one.trial().asOf()))))
                        .map(one -> one.example().id())
                        .findFirst());
    }
}
