package vn.thamtra.console.filing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.json.JsonValues;

/** Makes of a filled form the JSON that a program would send; what cannot be read in a field is left out and told. */
final class DossierOfForm {
    private final Typed typed;
    private final Vocabulary vocabulary;
    private final FormFaults faults;
    private final Notation notation;
    private final Set<String> taken = new HashSet<>(Set.of(FieldName.NEW_EVENT, FieldName.JSON));
    private final Map<String, String> fields = new HashMap<>();

    private DossierOfForm(Typed typed, Vocabulary vocabulary, Notation notation) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.notation = notation;
        this.faults = new FormFaults();
    }

    static FiledDossier of(Typed typed, Vocabulary vocabulary, Notation notation) {
        return new DossierOfForm(typed, vocabulary, notation).told();
    }

    private FiledDossier told() {
        ObjectNode dossier = JsonValues.MAPPER.createObjectNode().put("procedure", vocabulary.procedure());
        code(dossier, "dossierCode", FieldName.CODE);
        code(dossier, "agencyCode", FieldName.AGENCY);
        moment(dossier, "receivedAt", FieldName.RECEIVED);
        text(dossier, "channel", FieldName.CHANNEL);
        if (typed.says(take(FieldName.APPLICANT))) {
            dossier.putObject("applicant").put("name", typed.text(FieldName.APPLICANT));
        }
        papersAndFacts(dossier, "");
        items(dossier);
        events(dossier);
        moment(dossier, "asOf", FieldName.AS_OF);
        typed.fields().keySet().stream()
                .filter(name -> !taken.contains(name) && typed.says(name))
                .forEach(faults::unknownField);
        return new FiledDossier(JsonValues.MAPPER.writeValueAsBytes(dossier), faults.all(), Map.copyOf(fields));
    }

    private String take(String name) {
        taken.add(name);
        return name;
    }

    private void text(ObjectNode into, String member, String name) {
        if (typed.says(take(name))) {
            into.put(member, typed.text(name));
        }
    }

    /** Spaces that were pasted around it are none of its own; nobody would see what is wrong with it. */
    private void code(ObjectNode into, String member, String name) {
        if (typed.says(take(name))) {
            into.put(member, typed.text(name).strip());
        }
    }

    private void papersAndFacts(ObjectNode into, String holder) {
        papers(into, holder);
        facts(into, holder, vocabulary.facts().values());
    }

    private void papers(ObjectNode into, String holder) {
        ArrayNode papers = JsonValues.MAPPER.createArrayNode();
        for (String type : vocabulary.documents().keySet()) {
            String name = take(FieldName.paper(holder, type));
            String copies = take(FieldName.copies(name));
            if (typed.says(name)) {
                String pointer = holder + "/documents/" + papers.size();
                fields.put(pointer + "/copies", copies);
                number(papers.addObject().put("type", type), "copies", copies);
            } else if (typed.says(copies)) {
                faults.copiesOfNothing(copies);
            }
        }
        if (!papers.isEmpty()) {
            into.set("documents", papers);
        }
    }

    private void facts(ObjectNode into, String holder, Iterable<FactDeclaration> declared) {
        ObjectNode facts = JsonValues.MAPPER.createObjectNode();
        for (FactDeclaration fact : declared) {
            String name = take(FieldName.fact(holder, fact.id()));
            if (typed.says(name)) {
                fact(facts, fact, name);
            }
        }
        if (!facts.isEmpty()) {
            into.set("facts", facts);
        }
    }

    private void fact(ObjectNode into, FactDeclaration fact, String name) {
        String text = typed.text(name);
        switch (fact.type().kind()) {
            case TEXT, CHOICE -> into.put(fact.id(), text);
            case YES_NO -> yesNo(into, fact.id(), text);
            case NUMBER -> number(into, fact.id(), name);
            case DATE -> day(into, fact.id(), name);
        }
    }

    private static void yesNo(ObjectNode into, String member, String text) {
        if (text.equals("true") || text.equals("false")) {
            into.put(member, text.equals("true"));
        } else {
            into.put(member, text);
        }
    }

    private void number(ObjectNode into, String member, String name) {
        if (typed.says(name)) {
            notation.number(typed.text(name))
                    .ifPresentOrElse(number -> into.put(member, number), () -> faults.noNumber(name, typed.text(name)));
        }
    }

    private void day(ObjectNode into, String member, String name) {
        if (typed.says(take(name))) {
            notation.day(typed.text(name))
                    .ifPresentOrElse(
                            day -> into.put(member, day.toString()), () -> faults.noDay(name, typed.text(name)));
        }
    }

    private void moment(ObjectNode into, String member, String pointer) {
        String day = take(FieldName.day(pointer));
        String time = take(FieldName.time(pointer));
        fields.put(pointer, day);
        if (typed.says(day) || typed.says(time)) {
            Optional<LocalDate> on = notation.day(typed.text(day));
            Optional<LocalTime> at = notation.time(typed.text(time));
            if (on.isPresent() && at.isPresent()) {
                into.put(member, written(CivilTime.at(on.get(), at.get())));
            }
            if (on.isEmpty()) {
                faults.noDay(day, typed.text(day));
            }
            if (at.isEmpty()) {
                faults.noTime(time, typed.text(time));
            }
        }
    }

    /** With seconds, which a moment in a dossier always has. */
    private static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    private void items(ObjectNode dossier) {
        ArrayNode items = JsonValues.MAPPER.createArrayNode();
        for (int number = 0; number < typed.items(); number++) {
            ObjectNode item = items.addObject();
            text(item, "ref", FieldName.ref(FieldName.item(number)));
            papersAndFacts(item, FieldName.item(number));
        }
        if (!items.isEmpty()) {
            dossier.set("items", items);
        }
    }

    private void events(ObjectNode dossier) {
        ArrayNode events = JsonValues.MAPPER.createArrayNode();
        for (int number = 0; number < typed.events(); number++) {
            String name = FieldName.event(number);
            String type = typed.text(take(FieldName.type(name)));
            ObjectNode event = events.addObject().put("type", type);
            @Nullable EventDeclaration declared = vocabulary.events().get(type);
            if (declared != null && declared.told() == EventDeclaration.Told.AT) {
                moment(event, "at", name + "/at");
            } else {
                day(event, "on", name + "/on");
            }
            facts(event, name, declared == null ? new ArrayList<>() : declared.facts());
        }
        if (!events.isEmpty()) {
            dossier.set("events", events);
        }
    }
}
