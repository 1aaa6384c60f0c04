package vn.thamtra.workbook.fault;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/** What a person most likely meant by a misspelt word. */
public final class Nearest {

    private static final int LONGEST = 160;
    /** Nobody is helped by a search among more. */
    private static final int MOST = 300;

    private static final Message NONE = new Message("", "");

    private Nearest() {}

    /** The closest candidate, null when none is close. Diacritics and case weigh less than letters. */
    public static @Nullable String to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST || candidates.size() > MOST) {
            return null;
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest != null && least <= allowed(word, nearest) ? nearest : null;
    }

    /** A suggestion, looked for only when it is told. */
    record Hint(String word, Collection<String> candidates) {
        Message told() {
            String nearest = to(word, candidates);
            return nearest == null
                    ? NONE
                    : new Message(" Có phải là “" + nearest + "”?", " Did you mean “" + nearest + "”?");
        }
    }

    public static Hint hint(String word, Collection<String> candidates) {
        return new Hint(word, candidates);
    }

    /** A third of the letters may differ; each counts 100, each mere diacritic or capital 1. */
    private static int allowed(String word, String candidate) {
        return 100 * Math.max(1, Math.max(word.length(), candidate.length()) / 3) + 99;
    }

    private static int distance(String word, String candidate) {
        if (candidate.length() > LONGEST + LONGEST / 2) {
            return Integer.MAX_VALUE;
        }
        String one = bare(word);
        String other = bare(candidate);
        boolean tooFar = 100 * Math.abs(one.length() - other.length()) > allowed(word, candidate);
        return tooFar ? Integer.MAX_VALUE : 100 * edits(one, other) + Math.min(99, edits(word, candidate));
    }

    private static String bare(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
