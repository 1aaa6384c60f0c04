package vn.thamtra.check;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.Item;
import vn.thamtra.json.JsonStreams;

/** A dossier as the request that gives it: what {@code evaluate} reads, it can be run as it is. */
public final class RunnableDossier {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** Of what one entry may list; a type may have several entries. */
    private static final int MOST_COPIES = 10_000;

    private final JsonGenerator json;

    private RunnableDossier(JsonGenerator json) {
        this.json = json;
    }

    /** UTF-8 JSON of the contract's request, to be judged at its own moment. */
    public static byte[] json(Showing showing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JsonStreams.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(showing, json);
        }
        return bytes.toByteArray();
    }

    /** Writes the request as one value. */
    public static void write(Showing showing, JsonGenerator json) {
        new RunnableDossier(json).dossier(showing.dossier(), showing.asOf());
    }

    private void dossier(Dossier dossier, OffsetDateTime asOf) {
        json.writeStartObject();
        json.writeStringProperty("procedure", dossier.procedure());
        text("dossierCode", dossier.dossierCode());
        text("agencyCode", dossier.agencyCode());
        json.writeStringProperty("receivedAt", MOMENT.format(dossier.receivedAt()));
        text("channel", dossier.channel());
        documents(dossier.documents());
        facts(dossier.facts());
        if (!dossier.items().isEmpty()) {
            json.writeArrayPropertyStart("items");
            dossier.items().forEach(this::item);
            json.writeEndArray();
        }
        if (!dossier.events().isEmpty()) {
            json.writeArrayPropertyStart("events");
            dossier.events().forEach(this::event);
            json.writeEndArray();
        }
        json.writeStringProperty("asOf", MOMENT.format(asOf));
        json.writeEndObject();
    }

    private void item(Item item) {
        json.writeStartObject();
        json.writeStringProperty("ref", item.ref());
        facts(item.facts());
        documents(item.documents());
        json.writeEndObject();
    }

    private void event(Event event) {
        json.writeStartObject();
        json.writeStringProperty("type", event.type());
        if (event.at() != null) {
            json.writeStringProperty("at", MOMENT.format(event.at()));
        }
        text("on", event.on());
        facts(event.facts());
        json.writeEndObject();
    }

    private void documents(Map<String, Integer> documents) {
        if (documents.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("documents");
        documents.forEach((type, copies) -> {
            for (int left = copies; left > 0; left -= MOST_COPIES) {
                document(type, Math.min(left, MOST_COPIES));
            }
        });
        json.writeEndArray();
    }

    private void document(String type, int copies) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeNumberProperty("copies", copies);
        json.writeEndObject();
    }

    private void facts(Map<String, Object> facts) {
        if (facts.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("facts");
        facts.forEach(this::fact);
        json.writeEndObject();
    }

    private void fact(String name, Object value) {
        json.writeName(name);
        if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else if (value instanceof BigDecimal exact) {
            json.writeNumber(exact);
        } else {
            json.writeString(value.toString());
        }
    }

    private void text(String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
