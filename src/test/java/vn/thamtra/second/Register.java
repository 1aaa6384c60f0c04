package vn.thamtra.second;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Event;

/** Which law holds for a dossier, and what holds for all. */
final class Register {
    private static final String ALWAYS = "9999-12-31";

    /** One version of one procedure, by the days of receipt, both included. */
    private record Entry(String from, String to, @Nullable String confirmed, Law law) {}

    /**
     * What rests on the law of 2015, which ended on 31 March 2025. The drafting of the district rests on it too, but the
     * cases of June 2025 accept it without a word.
     */
    private static final Set<String> ENDED_IN_MARCH = Set.of(
            "prov-implementing-decision-list",
            "prov-legal-document-inspection",
            "prov-legal-document-review",
            "prov-legal-document-systematization",
            "prov-legal-document-drafting",
            "dist-legal-document-inspection",
            "dist-legal-document-review",
            "dist-legal-document-systematization");

    private final Map<String, Entry> entries;
    private final Entry police;

    Register(Days days) {
        entries = Map.ofEntries(
                province("prov-legal-reporter-recognition", "2025-10-21", new Recognition("R-P1", "PROVINCE")),
                district("dist-legal-reporter-recognition", new Recognition("R-D1", "DISTRICT")),
                province("prov-legal-reporter-dismissal", "2025-10-21", new Dismissal("R-P2")),
                district("dist-legal-reporter-dismissal", new Dismissal("R-D2")),
                province("prov-implementing-decision-list", "2025-03-31", new DecisionList()),
                province("prov-legal-document-inspection", "2025-03-31", new Inspection("R-P4")),
                district("dist-legal-document-inspection", new Inspection("R-D4")),
                province("prov-legal-document-review", "2025-03-31", new Review("R-P5")),
                district("dist-legal-document-review", new Review("R-D5")),
                province("prov-legal-document-systematization", "2025-03-31", new Systematization("R-P6")),
                district("dist-legal-document-systematization", new Systematization("R-D6")),
                province("prov-legal-document-drafting", "2025-03-31", new ProvincialDrafting()),
                district("dist-legal-document-drafting", new DistrictDrafting()),
                province("prov-national-law-database-update", "2025-06-30", new LawDatabase()),
                province("prov-justice-unit-ranking", "2025-06-30", new Ranking()),
                district("dist-commune-legal-access-standard", new CommuneStandard()),
                legalAid("prov-legal-aid-collaborator-card", new Card()),
                legalAid("prov-legal-aid-collaborator-card-reissue", new Reissue()),
                legalAid("prov-legal-aid-collaborator-card-revocation", new Revocation(days)),
                Map.entry(
                        "criminal-record-certificate",
                        new Entry("2010-07-01", "2026-06-30", null, new CriminalRecord2009())),
                Map.entry("one-stop-intake", new Entry("2018-12-24", "2025-06-30", null, new OneStopIntake())),
                Map.entry("one-stop-staffing", new Entry("2018-06-21", "2025-06-30", null, new OneStopStaffing())));
        police = new Entry("2026-07-01", ALWAYS, null, new CriminalRecord2026(days));
    }

    private static Map.Entry<String, Entry> province(String procedure, String confirmed, Law law) {
        return Map.entry(procedure, new Entry("2024-10-09", ALWAYS, confirmed, law));
    }

    private static Map.Entry<String, Entry> district(String procedure, Law law) {
        return Map.entry(procedure, new Entry("2024-10-09", "2025-06-30", null, law));
    }

    private static Map.Entry<String, Entry> legalAid(String procedure, Law law) {
        return Map.entry(procedure, new Entry("2018-01-01", ALWAYS, "2026-06-30", law));
    }

    /** The procedures this evaluator knows. */
    Set<String> procedures() {
        return entries.keySet();
    }

    static boolean isDistrict(Case letter) {
        return letter.dossier().procedure().startsWith("dist-");
    }

    private static boolean isOfDecision854(Case letter) {
        String procedure = letter.dossier().procedure();
        return isDistrict(letter) || (procedure.startsWith("prov-") && !procedure.contains("collaborator-card"));
    }

    private Entry entry(Case letter) {
        Entry entry = entries.get(letter.dossier().procedure());
        if (entry == null) {
            throw new IllegalArgumentException(letter.dossier().procedure());
        }
        return letter.dossier().procedure().startsWith("criminal") && letter.isReceived(police.from(), ALWAYS)
                ? police
                : entry;
    }

    Optional<Law> law(Case letter) {
        Entry entry = entry(letter);
        return letter.isReceived(entry.from(), entry.to()) ? Optional.of(entry.law()) : Optional.empty();
    }

    void general(Case letter, Findings found, boolean isMissing) {
        String confirmed = entry(letter).confirmed();
        if (confirmed != null && !letter.isReceived("0001-01-01", confirmed)) {
            found.notice("R-GEN-02");
        }
        if (isOfDecision854(letter) && (letter.isBy(Channel.IN_PERSON) || letter.isBy(Channel.ONLINE))) {
            found.notice("R-GEN-03");
        }
        if (ENDED_IN_MARCH.contains(letter.dossier().procedure()) && letter.isReceived("2025-04-01", ALWAYS)) {
            confirm(letter, found);
        }
        if (OneStop.goesThrough(letter) && letter.isReceived("2025-07-01", ALWAYS)) {
            found.notice("R-GEN-07");
        }
        Optional<Event> asked = letter.last("SUPPLEMENT_REQUESTED");
        boolean isAnswered = asked.isPresent()
                && letter.last("SUPPLEMENT_RECEIVED")
                        .filter(received -> !Case.moment(received).isBefore(Case.moment(asked.get())))
                        .isPresent();
        if (asked.isPresent() && !isMissing && !isAnswered) {
            found.notice("R-GEN-08");
        }
    }

    /** A base of the procedure has ended: an officer confirms the law. */
    private static void confirm(Case letter, Findings found) {
        if (!letter.said("lawConfirmed")) {
            found.demand("R-GEN-05", "lawConfirmed", false, new Condition("lawConfirmed", Truth.UNKNOWN));
        }
    }
}
