package vn.thamtra.check.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.Variant;
import vn.thamtra.rulebook.Variants;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** Puts every mutant before every example, until one of them notices. */
final class MutationRun {
    private final Variants variants;
    private final List<Sound> sound;
    private final Map<String, Sound> attentive = new ConcurrentHashMap<>();

    /** An example that gets what it expects, so that it can tell when it no longer does. */
    private record Sound(Example example, Trial trial) {}

    /** @param noticed whether some example does not get what it expects */
    record Fate(Mutant mutant, boolean noticed) {}

    MutationRun(Rulebook rulebook, Variants variants, ProcedureTables tables) {
        this.variants = variants;
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

    /** An example that noticed one mistake in a row is likely to notice the next. */
    private Fate fate(Mutant mutant) {
        Variant variant = variants.with(mutant.made().get());
        Optional<Sound> noticing = Stream.concat(Stream.ofNullable(attentive.get(mutant.row())), sound.stream())
                .filter(one -> !expects(
                        one,
                        Answer.of(variant.evaluate(
                                one.trial().dossier(), one.trial().asOf()))))
                .findFirst();
        noticing.ifPresent(one -> attentive.put(mutant.row(), one));
        return new Fate(mutant, noticing.isPresent());
    }
}
