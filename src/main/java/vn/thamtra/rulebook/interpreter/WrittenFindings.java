package vn.thamtra.rulebook.interpreter;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Subject;

/**
 * What the hand-written rules of a version find. They hang on nothing else than what they are asked about, which is the same
 * in all variants of its tables: found once, and remembered.
 */
public final class WrittenFindings {
    /** More than a workbook has examples; what is looked for beyond them is seldom asked twice. */
    private static final int KEPT = 1_000;

    private final JudgingRules compiled;
    private final Map<Asked, List<String>> known = new ConcurrentHashMap<>();

    private record Asked(Subject subject, Circumstances circumstances) {}

    public WrittenFindings(JudgingRules compiled) {
        this.compiled = compiled;
    }

    /** Names of the rules, sorted. */
    List<String> of(Subject subject, Circumstances circumstances) {
        Asked asked = new Asked(subject, circumstances);
        @Nullable List<String> before = known.get(asked);
        if (before != null) {
            return before;
        }
        List<String> found = List.copyOf(compiled.writtenFound(subject, circumstances));
        if (known.size() < KEPT) {
            known.put(asked, found);
        }
        return found;
    }
}
