package vn.thamtra.second;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.thamtra.dossier.Dossier;

/** Where the two differ and it is known why: one by one, each as narrow as it can be said. */
final class Explanations {

    /**
     * One thing that one of the two says of a dossier otherwise than the other.
     *
     * @param texts what the second evaluator says; empty where it says nothing
     * @param rulebook what the rulebook says; empty where it says nothing
     * @param lines all that the second evaluator says
     */
    record Difference(Dossier dossier, String thing, String texts, String rulebook, Map<String, String> lines) {
        boolean isOf(String procedure) {
            return dossier.procedure().equals(procedure);
        }

        boolean isOnlyOfTexts() {
            return rulebook.isEmpty();
        }

        boolean isOnlyOfRulebook() {
            return texts.isEmpty();
        }
    }

    /** Why a difference may be. */
    private interface Explanation {
        boolean explains(Difference difference);
    }

    private static final Pattern FRINGE = Pattern.compile("due (201[0-7]|202[789])-(0[1-5]|08|09)-");

    private static final List<Explanation> ALL = List.of(
            // urgent, but not known of whom: 24 hours or 10 days, the texts do not say which until then
            one -> one.isOf("criminal-record-certificate")
                    && !one.dossier().facts().containsKey("requesterKind")
                    && Boolean.TRUE.equals(one.dossier().facts().get("urgent"))
                    && one.thing().matches("(limit|BREACH) R-LLTP-1[45]")
                    && one.isOnlyOfTexts(),
            // a request after the full dossier came in: RL-16 does not say whether it is needless too
            one -> one.thing().equals("NOTICE R-GEN-08")
                    && one.isOnlyOfTexts()
                    && has(one.dossier(), "SUPPLEMENT_RECEIVED"),
            // a paper that both kinds of draft need is missing; that the row of the other kind is open changes nothing
            one -> one.thing().matches("UNKNOWN R-(P7-15|D7-04)( item .*)?")
                    && one.isOnlyOfRulebook()
                    && !one.dossier().facts().containsKey("draftVariant"),
            // and so its kind is not worth asking for that paper alone
            one -> one.thing().equals("needed")
                    && one.dossier().procedure().endsWith("legal-document-drafting")
                    && !one.dossier().facts().containsKey("draftVariant")
                    && !one.texts().contains("draftVariant")
                    && one.rulebook().contains("draftVariant"),
            // a year without its calendar: how near to Tết, Giỗ Tổ or a holiday is near enough to move an end
            one -> one.thing().startsWith("BREACH ")
                    && FRINGE.matcher(Objects.requireNonNullElse(
                                    one.lines().get("limit " + one.thing().substring("BREACH ".length())), ""))
                            .find(),
            // which way a document goes is a branch in the catalogue, and a criterion of the rulebook that is met
            one -> one.isOf("prov-national-law-database-update")
                    && one.thing().matches("MET R-P8-01( item .*)?")
                    && one.isOnlyOfRulebook());

    private Explanations() {}

    private static boolean has(Dossier dossier, String type) {
        return dossier.events().stream().anyMatch(event -> event.type().equals(type));
    }

    static boolean explain(Difference difference) {
        return ALL.stream().anyMatch(one -> one.explains(difference));
    }
}
