package vn.thamtra.form;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Event;
import vn.thamtra.explanation.ShownValue;
import vn.thamtra.explanation.Words;
import vn.thamtra.form.paper.Contents;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormPlace;
import vn.thamtra.workbook.form.FormTemplate;

/** What there is to say of a decision on its forms: no more than was recorded, and what the office says of itself. */
final class ToldContents {
    private final DecidedDossier decided;
    private final Contents contents = new Contents();

    private ToldContents(DecidedDossier decided) {
        this.decided = decided;
    }

    /** @param proof the address that proves the decision */
    static Contents of(DecidedDossier decided, FormTemplate form, Office office, String proof) {
        ToldContents told = new ToldContents(decided);
        told.office(office);
        told.dossier();
        told.limits();
        told.reasons(form.kind());
        told.persons();
        told.values();
        told.handOvers();
        told.record(proof);
        told.contents.put(FormPlace.INSTRUMENT, form.instrument()).put(FormPlace.FORM_NUMBER, form.number());
        return told.contents;
    }

    private void office(Office office) {
        contents.put(FormPlace.SUPERIOR, office.superior())
                .put(FormPlace.OFFICE, office.name())
                .put(FormPlace.TOWN, office.place())
                .put(FormPlace.OFFICE_ADDRESS, office.address())
                .put(FormPlace.OFFICE_PHONE, office.phone())
                .put(FormPlace.OFFICE_SITE, office.site())
                .put(FormPlace.SIGNER, office.signer())
                .put(FormPlace.RESULT_PLACE, resultPlace(office));
    }

    private static @Nullable String resultPlace(Office office) {
        @Nullable String name = office.name();
        return name == null || office.address() == null ? name : name + ", " + office.address();
    }

    private void dossier() {
        contents.put(
                        FormPlace.DAY,
                        FormWords.day(CivilTime.dateOf(OffsetDateTime.parse(
                                decided.answer().path("asOf").stringValue()))))
                .put(FormPlace.DOSSIER_CODE, decided.dossier().dossierCode())
                .put(FormPlace.AGENCY_CODE, decided.dossier().agencyCode())
                .put(FormPlace.PROCEDURE_CODE, decided.tables().nationalCode())
                .put(FormPlace.APPLICANT, decided.applicant("name"))
                .put(FormPlace.ADDRESS, decided.applicant("address"))
                .put(FormPlace.PHONE, decided.applicant("phone"))
                .put(FormPlace.EMAIL, decided.applicant("email"))
                .put(
                        FormPlace.PROCEDURE,
                        decided.answer()
                                .path("procedure")
                                .path("name")
                                .path("vi")
                                .stringValue(""))
                .put(FormPlace.RECEIVED, FormWords.moment(decided.dossier().receivedAt()))
                .put(FormPlace.OUTCOME, Words.of(decided.outcome()).vi());
        List<Map<FormPlace, String>> papers = new ArrayList<>();
        decided.dossier()
                .documents()
                .forEach((type, copies) -> papers.add(
                        Map.of(FormPlace.PAPER, paper(type), FormPlace.PAPER_COPIES, Integer.toString(copies))));
        contents.put(FormPlace.List.PAPERS, papers);
    }

    private String paper(String type) {
        return Optional.ofNullable(decided.tables().vocabulary().documents().get(type))
                .map(document -> document.name().vi())
                .orElse(type);
    }

    private void limits() {
        decided.limitOfResult().ifPresent(limit -> {
            contents.put(FormPlace.TIME_BY_LAW, FormWords.period(limit))
                    .put(FormPlace.DUE, FormWords.told(limit.path("due")))
                    .put(FormPlace.HANDLED_BY, limit.path("boundParty").stringValue(null));
            @Nullable String from = limit.path("from").stringValue(null);
            boolean later = from != null
                    && "RECEIVED".equals(limit.path("trigger").stringValue(null))
                    && !from.startsWith(decided.receivedOn().toString());
            contents.put(FormPlace.COUNTED_FROM, later ? FormWords.told(limit.path("from")) : null);
        });
        if (decided.limitOfResult().isEmpty()) {
            contents.put(FormPlace.HANDLED_BY, decided.property("cơ quan giải quyết"));
        }
        last("REAPPOINTED")
                .map(event -> event.facts().get("newDueDate"))
                .ifPresent(day -> contents.put(
                        FormPlace.NEW_DUE, day instanceof LocalDate date ? FormWords.day(date) : day.toString()));
        last("RESULT_ISSUED").ifPresent(event -> contents.put(FormPlace.RESULT_DAY, when(event)));
    }

    private Optional<Event> last(String type) {
        return decided.dossier().events().stream()
                .filter(event -> event.type().equals(type))
                .reduce((before, after) -> after);
    }

    private static String when(Event event) {
        return event.at() == null ? FormWords.day(Objects.requireNonNull(event.on())) : FormWords.moment(event.at());
    }

    private void reasons(FormKind kind) {
        List<JsonNode> reasons =
                kind == FormKind.APOLOGY ? decided.reasons("BREACH") : decided.reasons("BARRED", "UNMET");
        contents.put(
                        FormPlace.List.MISSING,
                        rows(decided.reasons("MISSING"), FormPlace.MISSING, FormPlace.MISSING_CITATION))
                .put(
                        FormPlace.List.TO_MEND,
                        rows(decided.reasons("UNMET"), FormPlace.TO_MEND, FormPlace.TO_MEND_CITATION))
                .put(FormPlace.List.REASONS, rows(reasons, FormPlace.REASON, FormPlace.REASON_CITATION));
    }

    private static List<Map<FormPlace, String>> rows(List<JsonNode> reasons, FormPlace said, FormPlace cited) {
        return reasons.stream()
                .map(reason -> Map.of(said, said(reason), cited, FormWords.citation(reason)))
                .toList();
    }

    /** A reason of one person or unit names which. */
    private static String said(JsonNode reason) {
        String message = reason.path("message").path("vi").stringValue("");
        @Nullable String item = reason.path("item").stringValue(null);
        return item == null ? message : "Mục " + item + ": " + message;
    }

    private void persons() {
        List<Map<FormPlace, String>> persons = new ArrayList<>();
        for (JsonNode item : decided.answer().path("items").values()) {
            String ref = item.path("ref").stringValue("");
            Map<FormPlace, String> row = new EnumMap<>(FormPlace.class);
            row.put(FormPlace.PERSON, person(ref));
            row.put(
                    FormPlace.PERSON_OUTCOME,
                    Words.of(Outcome.valueOf(item.path("outcome").stringValue()))
                            .vi());
            row.put(FormPlace.PERSON_REASONS, reasonsOf(ref));
            persons.add(row);
        }
        contents.put(FormPlace.List.PERSONS, persons);
    }

    private String person(String ref) {
        return decided.dossier().items().stream()
                .filter(item -> item.ref().equals(ref))
                .map(item -> item.facts().get("fullName"))
                .filter(Objects::nonNull)
                .map(name -> ref + ". " + name)
                .findFirst()
                .orElse(ref);
    }

    private String reasonsOf(String ref) {
        return String.join(
                " ",
                decided.reasons("BARRED", "MISSING", "UNMET").stream()
                        .filter(reason -> ref.equals(reason.path("item").stringValue(null)))
                        .map(reason -> reason.path("message").path("vi").stringValue("") + " ("
                                + FormWords.citation(reason) + ")")
                        .toList());
    }

    /** Forms are those of every procedure, so that a value is named by its table and not by the form. */
    private void values() {
        contents.put(
                FormPlace.List.VALUES,
                ShownValue.recorded(decided.answer().path("values"), decided.tables()).stream()
                        .map(ToldContents::value)
                        .toList());
    }

    private static Map<FormPlace, String> value(ShownValue value) {
        String label = value.label().vi();
        return Map.of(
                FormPlace.VALUE, value.item() == null ? label : "Mục " + value.item() + ": " + label,
                FormPlace.VALUE_GIVEN, value.is().vi(),
                FormPlace.VALUE_CITATION, cited(value));
    }

    private static String cited(ShownValue value) {
        return value.parts().stream()
                .map(part -> FormWords.citation(part.citation()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void handOvers() {
        List<Map<FormPlace, String>> rows = new ArrayList<>();
        decided.dossier().events().stream()
                .sorted(Comparator.comparing(ToldContents::moment))
                .forEach(event -> rows.add(handOver(event)));
        contents.put(FormPlace.List.HAND_OVERS, rows);
    }

    private static OffsetDateTime moment(Event event) {
        return event.at() == null
                ? CivilTime.at(Objects.requireNonNull(event.on()), java.time.LocalTime.MIDNIGHT)
                : event.at();
    }

    private Map<FormPlace, String> handOver(Event event) {
        Map<FormPlace, String> row = new EnumMap<>(FormPlace.class);
        var declared = decided.tables().vocabulary().events().get(event.type());
        row.put(FormPlace.HANDED_OVER, declared == null ? "" : declared.name().vi());
        row.put(FormPlace.HANDED_OVER_AT, when(event));
        decided.answer()
                .path("deadlines")
                .valueStream()
                .filter(limit -> event.type().equals(limit.path("fulfilledBy").stringValue(null)))
                .filter(limit -> limit.path("status").stringValue("").endsWith("MET"))
                .findFirst()
                .ifPresent(limit -> {
                    row.put(
                            FormPlace.HANDED_OVER_DUE,
                            Objects.requireNonNullElse(FormWords.told(limit.path("due")), ""));
                    boolean inTime = limit.path("status").stringValue("").equals("MET");
                    row.put(FormPlace.HANDED_OVER_IN_TIME, inTime ? "Đúng hạn" : "Quá hạn");
                });
        return row;
    }

    private void record(String proof) {
        var entry = decided.summary().entry();
        contents.put(FormPlace.DECISION, entry.id().toString())
                .put(FormPlace.RECORDED, FormWords.moment(entry.recordedAt().atOffset(ZoneOffset.UTC)))
                .put(FormPlace.LEAF_INDEX, Long.toString(entry.index()))
                .put(FormPlace.LEAF, Base64.getEncoder().encodeToString(entry.leafHash()))
                .put(FormPlace.PROOF_ADDRESS, proof);
    }
}
