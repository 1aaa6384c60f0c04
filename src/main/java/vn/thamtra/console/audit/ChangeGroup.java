package vn.thamtra.console.audit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.ShownJob;
import vn.thamtra.verdict.Message;

/**
 * A way in which decisions changed, with how many did.
 *
 * @param what the key of its words
 * @param change null where nothing is added, gone or changed
 */
record ChangeGroup(
        String what,
        @Nullable String change,
        String rule,
        ShownJob.@Nullable ShownCitation citation,
        Message recorded,
        Message replayed,
        long decisions) {

    /** Those that concern most decisions first; turns of the outcome have a table of their own. */
    static List<ChangeGroup> of(ShownJob job) {
        return job.groups().stream()
                .filter(group -> !group.what().equals("OUTCOME"))
                .sorted(Comparator.comparingLong(ShownJob.ShownGroup::decisions).reversed())
                .map(ChangeGroup::of)
                .toList();
    }

    private static ChangeGroup of(ShownJob.ShownGroup group) {
        boolean part = group.rule() != null;
        return new ChangeGroup(
                group.what(),
                part ? group.change() : null,
                part ? String.valueOf(group.rule()) : String.valueOf(group.change()),
                group.citation(),
                StateWords.of(group.recorded()),
                StateWords.of(group.replayed()),
                group.decisions());
    }

    /** Whether it tells why decisions came out otherwise, and not where. */
    public boolean isCause() {
        return what.equals("CAUSE") || what.equals("NOT_REPRODUCIBLE");
    }
}
