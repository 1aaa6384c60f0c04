package vn.thamtra.console.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.Item;
import vn.thamtra.json.JsonValues;

/** Fills in a form by a dossier, so that the form tells the same dossier again. */
final class FormOfDossier {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Notation notation;

    private FormOfDossier(Notation notation) {
        this.notation = notation;
    }

    /** @param applicant the name of who has filed it, which judges nothing; null where it is not told */
    static Typed of(Dossier dossier, @Nullable String applicant, Notation notation) {
        FormOfDossier form = new FormOfDossier(notation);
        form.fill(dossier, applicant);
        return new Typed(form.fields);
    }

    /** The name of the applicant in a dossier of JSON. */
    static @Nullable String applicant(byte[] json) {
        JsonNode name = JsonValues.MAPPER.readTree(json).path("applicant").path("name");
        return name.isString() ? name.stringValue() : null;
    }

    private void fill(Dossier dossier, @Nullable String applicant) {
        moment(FieldName.RECEIVED, dossier.receivedAt());
        Optional.ofNullable(dossier.channel()).ifPresent(channel -> fields.put(FieldName.CHANNEL, channel.name()));
        Optional.ofNullable(dossier.dossierCode()).ifPresent(code -> fields.put(FieldName.CODE, code));
        Optional.ofNullable(dossier.agencyCode()).ifPresent(code -> fields.put(FieldName.AGENCY, code));
        Optional.ofNullable(applicant).ifPresent(name -> fields.put(FieldName.APPLICANT, name));
        papers("", dossier.documents());
        facts("", dossier.facts());
        for (int number = 0; number < dossier.items().size(); number++) {
            item(FieldName.item(number), dossier.items().get(number));
        }
        for (int number = 0; number < dossier.events().size(); number++) {
            event(FieldName.event(number), dossier.events().get(number));
        }
        Optional.ofNullable(dossier.asOf()).ifPresent(moment -> moment(FieldName.AS_OF, moment));
    }

    private void item(String name, Item item) {
        fields.put(FieldName.ref(name), item.ref());
        papers(name, item.documents());
        facts(name, item.facts());
    }

    private void event(String name, Event event) {
        fields.put(FieldName.type(name), event.type());
        Optional.ofNullable(event.at()).ifPresent(at -> moment(name + "/at", at));
        Optional.ofNullable(event.on()).ifPresent(on -> fields.put(name + "/on", notation.shown(on)));
        facts(name, event.facts());
    }

    private void moment(String name, OffsetDateTime moment) {
        OffsetDateTime here = CivilTime.inVietnam(moment);
        fields.put(FieldName.day(name), notation.shown(here.toLocalDate()));
        fields.put(FieldName.time(name), notation.shown(here.toLocalTime()));
    }

    private void papers(String holder, Map<String, Integer> papers) {
        papers.forEach((type, copies) -> {
            String name = FieldName.paper(holder, type);
            fields.put(name, "true");
            fields.put(FieldName.copies(name), copies == 1 ? "" : copies.toString());
        });
    }

    private void facts(String holder, Map<String, Object> facts) {
        facts.forEach((id, value) -> fields.put(FieldName.fact(holder, id), shown(value)));
    }

    private String shown(Object value) {
        if (value instanceof LocalDate day) {
            return notation.shown(day);
        } else if (value instanceof BigDecimal number) {
            return notation.shown(number);
        }
        return value.toString();
    }
}
