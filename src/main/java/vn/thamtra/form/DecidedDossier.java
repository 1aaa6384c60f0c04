package vn.thamtra.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.ledger.Summary;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * A recorded decision with what was recorded of its dossier.
 *
 * @param request the dossier as it came, with what is not judged: who filed it
 * @param tables the version of the procedure that was applied
 */
record DecidedDossier(Summary summary, JsonNode request, JsonNode answer, Dossier dossier, ProcedureTables tables) {
    /** By what a dossier is ended, the last word first. */
    private static final List<String> RESULTS =
            List.of("RESULT_ISSUED", "CARD_ISSUED", "DECISION_ISSUED", "RESULT_PUBLISHED");

    private static final String NOT_OWED = "NOT_OWED";

    Outcome outcome() {
        return Outcome.valueOf(answer.path("outcome").stringValue());
    }

    LocalDate receivedOn() {
        return CivilTime.dateOf(dossier.receivedAt());
    }

    boolean names(String form) {
        return answer.path("forms").valueStream().anyMatch(named -> form.equals(named.stringValue(null)));
    }

    List<JsonNode> reasons(String... kinds) {
        List<String> wanted = List.of(kinds);
        return answer.path("reasons")
                .valueStream()
                .filter(reason -> wanted.contains(reason.path("kind").stringValue()))
                .toList();
    }

    long count(String event) {
        return dossier.events().stream()
                .filter(each -> each.type().equals(event))
                .count();
    }

    /** The limit by which the result is due; one that has begun goes before one that has not. */
    Optional<JsonNode> limitOfResult() {
        List<JsonNode> limits = RESULTS.stream()
                .flatMap(result -> answer.path("deadlines")
                        .valueStream()
                        .filter(limit -> result.equals(limit.path("fulfilledBy").stringValue(null))))
                .filter(limit -> !NOT_OWED.equals(limit.path("status").stringValue()))
                .toList();
        return limits.stream()
                .filter(limit -> limit.path("due").isString())
                .findFirst()
                .or(() -> limits.stream().findFirst());
    }

    /** What was recorded of who filed it; null where nothing was, or no text. */
    @Nullable
    String applicant(String member) {
        return request.path("applicant").path(member).stringValue(null);
    }

    /** What the workbook calls a fact; its code where it does not. */
    String factName(String fact) {
        var declared = tables.vocabulary().facts().get(fact);
        return declared == null ? fact : declared.name().vi();
    }

    String property(String name) {
        String value = tables.properties().getOrDefault(name, "-");
        return value.equals("-") ? "" : value;
    }
}
