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

        boolean isReceivedFrom(String day) {
            return Case.local(dossier.receivedAt()).toLocalDate().toString().compareTo(day) >= 0;
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

    private static final Pattern FRINGE = Pattern.compile("due (201[0-7]|202[789])-(02|03|04|05|08|09)-");

    private static final Pattern HOLIDAY_ROLLED =
            Pattern.compile("raw 20\\d\\d-(12-3[01]|01-0[1-3]|04-(29|30)|05-0[1-3]|08-31|09-0[1-4])");

    private static final List<Explanation> ALL = List.of(
            // that the one-stop rules ended is not told yet (RL-15)
            one -> one.thing().equals("NOTICE R-GEN-07") && one.isOnlyOfTexts(),
            // nor do answers of that time keep silent of forms (RL-15)
            one -> one.thing().equals("forms") && one.texts().equals("[]") && one.isReceivedFrom("2025-07-01"),
            // what is only told is looked for in the dossier and not in its items
            one -> one.isOf("dist-commune-legal-access-standard")
                    && !one.dossier().items().isEmpty()
                    && one.thing().matches("NOTICE R-D3-(06|21|24)( item .*)?"),
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
            // the fixed holidays of the rulebook begin with the code of 2019; 30/4/2014 was a day off too (RL-19)
            one -> one.isOf("criminal-record-certificate")
                    && !one.isReceivedFrom("2018-01-01")
                    && one.thing().matches("(limit|BREACH) R-LLTP-1[45]")
                    && HOLIDAY_ROLLED.matcher(one.texts()).find(),
            // the apology is not printed after a needless request, though the date stands (RL-16)
            one -> one.isOf("one-stop-intake")
                    && one.thing().equals("forms")
                    && one.texts().contains("04")
                    && !one.rulebook().contains("04")
                    && has(one.dossier(), "SUPPLEMENT_REQUESTED")
                    && !has(one.dossier(), "SUPPLEMENT_RECEIVED"),
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
