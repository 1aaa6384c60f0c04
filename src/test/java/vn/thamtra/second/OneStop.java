package vn.thamtra.second;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import vn.thamtra.dossier.Event;

/** What 3418/QĐ-UBND asks of every procedure that goes through a one-stop shop. */
final class OneStop {
    private static final Set<String> PROCEDURES = Set.of(
            "one-stop-intake",
            "prov-legal-aid-collaborator-card",
            "prov-legal-aid-collaborator-card-reissue",
            "criminal-record-certificate");
    private static final Set<String> PAYING = Set.of("REAPPOINTED", "SUPPLEMENT_REQUESTED", "RESULT_ISSUED");

    private OneStop() {}

    static boolean goesThrough(Case letter) {
        return PROCEDURES.contains(letter.dossier().procedure());
    }

    static boolean binds(Case letter) {
        return goesThrough(letter) && letter.isReceived("2018-12-24", "2025-06-30");
    }

    /** When a dossier counts as received: in the hours of reception, or at the next opening. */
    static LocalDateTime counted(Case letter, Days days) {
        LocalDateTime at = letter.receivedAt();
        if (!binds(letter)) {
            return at;
        }
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        boolean isOpen = days.isWorking(day) || letter.said("extraOpeningLawful");
        if (!isOpen || time.isAfter(LocalTime.of(16, 30))) {
            return Terms.opening(days.nextWorking(day));
        }
        if (time.isBefore(LocalTime.of(7, 0))) {
            return Terms.opening(day);
        }
        boolean isNoon = time.isAfter(LocalTime.of(10, 30)) && time.isBefore(LocalTime.of(13, 0));
        return isNoon ? day.atTime(13, 0) : at;
    }

    static void judge(Case letter, Findings found, boolean isMissing) {
        List<Event> requests = letter.happened("SUPPLEMENT_REQUESTED");
        boolean hasFollowed = letter.happened("SUPPLEMENT_RECEIVED").stream().anyMatch(received -> requests.stream()
                .anyMatch(asked -> !Case.moment(asked).isAfter(Case.moment(received))));
        if (isMissing && hasFollowed) {
            found.tell("BARRED", "R-OSS-09", "SUPPLEMENT_REQUESTED");
        }
        if (requests.size() >= 2) {
            found.tell("BREACH", "R-OSS-09", "SUPPLEMENT_REQUESTED");
        }
        if (requests.stream().anyMatch(event -> letter.has(event, "beyondLaw"))) {
            found.tell("BREACH", "R-OSS-39", "SUPPLEMENT_REQUESTED");
        }
        letter.allPast()
                .filter(event -> PAYING.contains(event.type()) && letter.has(event, "feeBeyondLaw"))
                .forEach(event -> found.tell("BREACH", "R-OSS-40", ""));
    }
}
