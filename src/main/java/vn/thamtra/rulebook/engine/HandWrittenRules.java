package vn.thamtra.rulebook.engine;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.rulebook.judgement.WrittenRules;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.rules.Handling;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.drl.DrlWriter;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.model.ProcedureTables;

/** The hand-written DRL that concerns a procedure, and what it finds. */
final class HandWrittenRules {
    private static final Map<SortedMap<String, String>, WeakReference<KieBase>> BASES = new ConcurrentHashMap<>();

    private final WrittenRules told;
    private final RuleMatcher matcher;
    private final Facts facts;
    private final Consumer<DossierFacts> matching;

    /** What the rules ask about before a dossier is judged. */
    private interface Facts {
        DossierFacts of(Subject subject, Circumstances circumstances, Map<String, Valued> values);
    }

    private HandWrittenRules(WrittenRules told, RuleMatcher matcher, Facts facts, Consumer<DossierFacts> matching) {
        this.told = told;
        this.matcher = matcher;
        this.facts = facts;
        this.matching = matching;
    }

    /**
     * Compiles files given by path below {@code rules/}. Only where one of them names the package of the procedure is there the
     * declared type of its facts; all others are the same of every procedure.
     *
     * @throws FaultyRules where they do not compile, or do not say what a reason needs
     */
    static HandWrittenRules compile(
            ProcedureTables tables, SortedMap<String, String> files, Wording wording, RuleCompiler compiler) {
        SortedMap<String, String> drl = new TreeMap<>();
        files.forEach((path, text) -> drl.put(path, FrozenNames.today(text)));
        boolean typed = drl.values().stream().anyMatch(text -> text.contains(DrlNames.packageOf(tables)));
        if (typed) {
            drl.put(
                    RulebookFiles.RULES + DrlNames.packageOf(tables).replace('.', '/') + "/facts.drl",
                    DrlWriter.parts(tables, RulePlan.of(tables), DossierFacts.class.getName())
                            .head());
        }
        KieBase base = shared(drl, compiler);
        WrittenRules told = WrittenRulesReader.read(base, files, tables.instrument(), wording);
        RuleMatcher matcher = new RuleMatcher(base);
        return typed
                ? new HandWrittenRules(
                        told, matcher, new FactsFiller(tables, new FactsMaker(base, tables))::fill, matcher::match)
                : new HandWrittenRules(told, matcher, receipt(tables), new RememberedReceipts(matcher::match)::match);
    }

    /** Of the same text there is one rule base, as long as any procedure in memory has it. */
    private static KieBase shared(SortedMap<String, String> drl, RuleCompiler compiler) {
        @Nullable WeakReference<KieBase> kept = BASES.get(drl);
        @Nullable KieBase before = kept == null ? null : kept.get();
        if (before != null) {
            return before;
        }
        KieBase base = compiler.compile(drl);
        BASES.values().removeIf(reference -> reference.get() == null);
        BASES.put(drl, new WeakReference<>(base));
        return base;
    }

    private static Facts receipt(ProcedureTables tables) {
        ReceiptFiller receipt = new ReceiptFiller(tables);
        return (subject, circumstances, values) -> {
            DossierFacts facts = new DossierFacts();
            receipt.fill(facts, subject, circumstances);
            return facts;
        };
    }

    /** What the rules say of themselves. */
    WrittenRules told() {
        return told;
    }

    DossierFacts match(Subject subject, Circumstances circumstances, Map<String, Valued> values) {
        DossierFacts matched = facts.of(subject, circumstances, values);
        matching.accept(matched);
        return matched;
    }

    void match(Handling handling) {
        matcher.match(handling);
    }
}
