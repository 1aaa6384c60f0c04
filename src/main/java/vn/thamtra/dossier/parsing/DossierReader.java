package vn.thamtra.dossier.parsing;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Item;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Faults;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.dossier.fault.Wanted;
import vn.thamtra.dossier.json.Json;
import vn.thamtra.dossier.json.JsonText;

/**
 * Makes a checked {@link Dossier} of the bytes of a request, or lists everything that is wrong with it. Bounded in
 * time and memory whatever the bytes are; pure, safe for any number of threads.
 */
public final class DossierReader {
    private static final List<String> MEMBERS = List.of(
            "procedure",
            "dossierCode",
            "agencyCode",
            "receivedAt",
            "channel",
            "applicant",
            "documents",
            "facts",
            "items",
            "events",
            "asOf",
            "idempotencyKey");
    /** Visible ASCII. */
    public static final String IDEMPOTENCY_KEY = "[!-~]{1,255}";

    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::name).toList();

    private final Values values;
    private final Faults faults;
    private final FactValues factValues;

    private DossierReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
        this.factValues = new FactValues(values);
    }

    /**
     * Reads one dossier: UTF-8 JSON as the contract describes it.
     *
     * @param vocabularies what a procedure knows, by its id; empty for one that does not exist
     */
    public static ParsedDossier read(byte[] json, Function<String, Optional<Vocabulary>> vocabularies) {
        return read(json, vocabularies, new Faults());
    }

    /** Reads a dossier that was taken and recorded, be it by a program that was less strict. */
    public static ParsedDossier readRecorded(byte[] json, Function<String, Optional<Vocabulary>> vocabularies) {
        return read(json, vocabularies, new Faults(true));
    }

    private static ParsedDossier read(byte[] json, Function<String, Optional<Vocabulary>> vocabularies, Faults faults) {
        Json root = JsonText.read(json, faults);
        Dossier dossier = root == null ? null : new DossierReader(faults).dossier(root, vocabularies);
        return dossier == null || !faults.isEmpty()
                ? new ParsedDossier.Faulty(faults.all())
                : new ParsedDossier.Read(dossier);
    }

    private @Nullable Dossier dossier(Json root, Function<String, Optional<Vocabulary>> vocabularies) {
        if (!(root instanceof Json.Members object)) {
            values.wrongType(root, Place.ROOT, Wanted.OBJECT);
            return null;
        }
        Map<String, Json> members = object.values();
        values.onlyKnown(members, Place.ROOT, MEMBERS);
        String procedure = values.requiredText(members.get("procedure"), at("procedure"), Wanted.TEXT);
        Vocabulary vocabulary = procedure == null ? null : vocabulary(procedure, vocabularies);
        Map<String, FactDeclaration> facts = vocabulary == null ? null : vocabulary.facts();
        Papers papers = new Papers(values, factValues, vocabulary == null ? null : vocabulary.documents());
        Happenings happenings = new Happenings(values, factValues, vocabulary == null ? null : vocabulary.events());

        String dossierCode = code(members.get("dossierCode"), at("dossierCode"));
        String agencyCode = code(members.get("agencyCode"), at("agencyCode"));
        OffsetDateTime receivedAt = receivedAt(members.get("receivedAt"));
        Channel channel = channel(members.get("channel"));
        values.optionalObject(members.get("applicant"), at("applicant"));
        idempotencyKey(members.get("idempotencyKey"));
        Map<String, Integer> documents = papers.read(members.get("documents"), at("documents"));
        Map<String, Object> given = factValues.read(members.get("facts"), at("facts"), facts);
        List<Item> items = new Items(values, factValues, facts, papers).read(members.get("items"), at("items"));
        List<Event> events = happenings.read(members.get("events"), at("events"));
        OffsetDateTime asOf = asOf(members.get("asOf"), receivedAt);
        return procedure == null || receivedAt == null
                ? null
                : new Dossier(
                        procedure, dossierCode, agencyCode, receivedAt, channel, documents, given, events, items, asOf);
    }

    private static Place at(String member) {
        return Place.ROOT.member(member);
    }

    private @Nullable Vocabulary vocabulary(String procedure, Function<String, Optional<Vocabulary>> vocabularies) {
        Optional<Vocabulary> vocabulary = vocabularies.apply(procedure);
        if (vocabulary.isEmpty()) {
            faults.add(at("procedure"), FaultCode.UNKNOWN_PROCEDURE, () -> FaultWords.unknownProcedure(procedure));
        }
        return vocabulary.orElse(null);
    }

    /** Any text to see: which form it should have, and what of another follows, is for the rulebook to say. */
    private @Nullable String code(@Nullable Json given, Place place) {
        String code = values.text(given, place, Wanted.TEXT);
        if (code == null) {
            return null;
        }
        int length = code.codePointCount(0, code.length());
        if (length > Bounds.CODE) {
            faults.add(place, FaultCode.TOO_LONG, () -> FaultWords.tooLong(Integer.toString(length), Bounds.CODE));
        }
        if (hasControl(code)) {
            faults.add(place, FaultCode.CONTROL_CHARACTER, () -> FaultWords.controlCharacter(code));
        }
        if (Blank.is(code)) {
            faults.addAtDoor(place, FaultCode.REQUIRED, FaultWords::emptyText);
        }
        return Blank.is(code) ? null : code;
    }

    private static boolean hasControl(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (Character.isISOControl(code.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Only its form: what it is for, who records dossiers has seen to. */
    private void idempotencyKey(@Nullable Json given) {
        String key = values.text(given, at("idempotencyKey"), Wanted.TEXT);
        if (key != null && !key.matches(IDEMPOTENCY_KEY)) {
            faults.add(at("idempotencyKey"), FaultCode.NOT_A_KEY, () -> FaultWords.notAKey(key));
        }
    }

    private @Nullable OffsetDateTime receivedAt(@Nullable Json given) {
        if (Values.absent(given)) {
            values.required(at("receivedAt"), Wanted.MOMENT);
        }
        return values.moment(given, at("receivedAt"));
    }

    private @Nullable OffsetDateTime asOf(@Nullable Json given, @Nullable OffsetDateTime receivedAt) {
        OffsetDateTime asOf = values.moment(given, at("asOf"));
        if (asOf != null && receivedAt != null && asOf.isBefore(receivedAt)) {
            faults.add(
                    at("asOf"),
                    FaultCode.AS_OF_BEFORE_RECEIPT,
                    () -> FaultWords.asOfBeforeReceipt(asOf.toString(), receivedAt.toString()));
        }
        return asOf;
    }

    private @Nullable Channel channel(@Nullable Json given) {
        String code = values.text(given, at("channel"), Wanted.CODE);
        if (code == null) {
            return null;
        }
        int known = CHANNELS.indexOf(code);
        if (known < 0) {
            faults.add(at("channel"), FaultCode.NOT_AN_OPTION, () -> FaultWords.notAnOption(code, CHANNELS));
        }
        return known < 0 ? null : Channel.valueOf(code);
    }
}
