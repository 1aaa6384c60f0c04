package vn.thamtra.check.difference;

import java.util.Arrays;
import java.util.List;
import vn.thamtra.check.merge.CollisionLines;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.ChangedCopy;

/**
 * Two officers' copies of one workbook: their changes, one after the other with 0xFF between. What only one of them changed
 * is as they have it; what is merged differs from each copy by what the other one did.
 */
public final class MergeFuzz {
    private static final byte NEXT = (byte) 0xFF;
    private static final byte[] BASE = ChangedCopy.of(new byte[0]);

    private MergeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        int cut = 0;
        while (cut < input.length && input[cut] != NEXT) {
            cut++;
        }
        byte[] ours = ChangedCopy.of(Arrays.copyOf(input, cut));
        byte[] theirs = ChangedCopy.of(Arrays.copyOfRange(input, Math.min(cut + 1, input.length), input.length));
        tell(differences(BASE, ours));
        tell(differences(ours, theirs));
        same(merged(BASE, ours, BASE), ours, "only we changed it");
        same(merged(BASE, BASE, theirs), theirs, "only they changed it");
        same(merged(BASE, ours, ours), ours, "both changed the same");
        merged(BASE, ours, theirs);
    }

    private static byte[] merged(byte[] base, byte[] ours, byte[] theirs) {
        Merge.Outcome outcome = Merge.of(ChangedCopy.FILE, base, ours, theirs, Side.OURS);
        if (outcome instanceof Merge.Outcome.Merged merged) {
            CollisionLines.of(merged.collisions(), Message::vi);
            return merged.workbook();
        }
        return ours;
    }

    private static List<Difference> differences(byte[] old, byte[] fresh) {
        return Differences.between(ChangedCopy.FILE, old, fresh) instanceof Differences.Comparison.Compared compared
                ? compared.differences()
                : List.of();
    }

    private static void tell(List<Difference> differences) {
        if (DifferenceLines.of(differences, Message::vi).isEmpty() != differences.isEmpty()) {
            throw new AssertionError("differences of which nothing is told: " + differences);
        }
    }

    private static void same(byte[] merged, byte[] wanted, String when) {
        List<Difference> differences = differences(wanted, merged);
        if (!differences.isEmpty()) {
            throw new AssertionError(when + ", and yet " + differences);
        }
    }
}
