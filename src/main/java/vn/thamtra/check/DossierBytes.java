package vn.thamtra.check;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.Item;

/** A dossier as bytes, every fact in its own type. */
final class DossierBytes {
    private DossierBytes() {}

    static void write(Dossier dossier, DataOutputStream out) throws IOException {
        FindingBytes.text(dossier.procedure(), out);
        optional(dossier.dossierCode(), out);
        optional(dossier.receivedAt(), out);
        optional(dossier.channel(), out);
        documents(dossier.documents(), out);
        facts(dossier.facts(), out);
        out.writeInt(dossier.events().size());
        for (Event event : dossier.events()) {
            FindingBytes.text(event.type(), out);
            optional(event.at(), out);
            optional(event.on(), out);
            facts(event.facts(), out);
        }
        out.writeInt(dossier.items().size());
        for (Item item : dossier.items()) {
            FindingBytes.text(item.ref(), out);
            facts(item.facts(), out);
            documents(item.documents(), out);
        }
        optional(dossier.asOf(), out);
    }

    static Dossier read(DataInputStream in) throws IOException {
        String procedure = FindingBytes.text(in);
        @Nullable String code = optional(in);
        OffsetDateTime received = OffsetDateTime.parse(String.valueOf(optional(in)));
        @Nullable String channel = optional(in);
        Map<String, Integer> documents = documents(in);
        Map<String, Object> facts = facts(in);
        List<Event> events = events(in);
        List<Item> items = items(in);
        @Nullable String asOf = optional(in);
        return new Dossier(
                procedure,
                code,
                received,
                channel == null ? null : Channel.valueOf(channel),
                documents,
                facts,
                events,
                items,
                asOf == null ? null : OffsetDateTime.parse(asOf));
    }

    private static List<Event> events(DataInputStream in) throws IOException {
        List<Event> events = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String type = FindingBytes.text(in);
            @Nullable String at = optional(in);
            @Nullable String on = optional(in);
            events.add(new Event(
                    type,
                    at == null ? null : OffsetDateTime.parse(at),
                    on == null ? null : LocalDate.parse(on),
                    facts(in)));
        }
        return List.copyOf(events);
    }

    private static List<Item> items(DataInputStream in) throws IOException {
        List<Item> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            items.add(new Item(FindingBytes.text(in), facts(in), documents(in)));
        }
        return List.copyOf(items);
    }

    private static void optional(@Nullable Object value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            FindingBytes.text(value.toString(), out);
        }
    }

    private static @Nullable String optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? FindingBytes.text(in) : null;
    }

    private static void documents(Map<String, Integer> documents, DataOutputStream out) throws IOException {
        out.writeInt(documents.size());
        for (Map.Entry<String, Integer> document : documents.entrySet()) {
            FindingBytes.text(document.getKey(), out);
            out.writeInt(document.getValue());
        }
    }

    private static Map<String, Integer> documents(DataInputStream in) throws IOException {
        Map<String, Integer> documents = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            documents.put(FindingBytes.text(in), in.readInt());
        }
        return Collections.unmodifiableMap(documents);
    }

    private static void facts(Map<String, Object> facts, DataOutputStream out) throws IOException {
        out.writeInt(facts.size());
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            FindingBytes.text(fact.getKey(), out);
            out.writeChar(kind(fact.getValue()));
            FindingBytes.text(fact.getValue().toString(), out);
        }
    }

    private static char kind(Object value) {
        return value instanceof Boolean
                ? 'b'
                : value instanceof Long
                        ? 'l'
                        : value instanceof BigDecimal ? 'd' : value instanceof LocalDate ? 'D' : 't';
    }

    private static Map<String, Object> facts(DataInputStream in) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = FindingBytes.text(in);
            facts.put(name, value(in.readChar(), FindingBytes.text(in)));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static Object value(char kind, String text) {
        return switch (kind) {
            case 'b' -> Boolean.valueOf(text);
            case 'l' -> Long.valueOf(text);
            case 'd' -> new BigDecimal(text);
            case 'D' -> LocalDate.parse(text);
            default -> text;
        };
    }
}
