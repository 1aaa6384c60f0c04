package vn.thamtra.rulebook.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thamtra.rules.DossierFacts;

/**
 * The names by which rules know the program. Rulebooks that were published name the places of their day, which are put in
 * place of today's before the text is compiled; nothing else of it changes, and no line moves.
 */
final class FrozenNames {
    private static final Pattern EARLIER =
            Pattern.compile("\\bvn\\.thamtra\\.rulebook\\.(DossierFacts|Findings|Handling)\\b");
    private static final String TODAY = Matcher.quoteReplacement(DossierFacts.class.getPackageName() + ".") + "$1";

    private FrozenNames() {}

    static String today(String drl) {
        return EARLIER.matcher(drl).replaceAll(TODAY);
    }
}
