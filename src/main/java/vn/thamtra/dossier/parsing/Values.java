package vn.thamtra.dossier.parsing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Faults;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.dossier.fault.Shown;
import vn.thamtra.dossier.fault.Wanted;
import vn.thamtra.dossier.json.Json;

/**
 * Takes values of the wanted kind out of the tree and tells what is wrong with the others. Null in an answer means that
 * nothing usable stands there; whether that is a fault has then been told.
 */
final class Values {
    private final Faults faults;

    Values(Faults faults) {
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    static boolean absent(@Nullable Json given) {
        return given == null || given instanceof Json.Null;
    }

    @Nullable
    String text(@Nullable Json given, Place place, Wanted wanted) {
        if (given instanceof Json.Text text) {
            return text.value();
        }
        if (given != null && !absent(given)) {
            wrongType(given, place, wanted);
        }
        return null;
    }

    /** A string with something to see in it. */
    @Nullable
    String requiredText(@Nullable Json given, Place place, Wanted wanted) {
        String text = text(given, place, wanted);
        boolean empty = text == null ? absent(given) : Blank.is(text);
        if (empty) {
            required(place, wanted);
        }
        return empty ? null : text;
    }

    void required(Place place, Wanted wanted) {
        faults.add(place, FaultCode.REQUIRED, () -> FaultWords.required(wanted));
    }

    @Nullable
    OffsetDateTime moment(@Nullable Json given, Place place) {
        String text = text(given, place, Wanted.MOMENT);
        if (text == null) {
            return null;
        }
        OffsetDateTime moment = Moments.moment(text);
        if (moment != null) {
            return yearIsLawful(moment.getYear(), text, place) ? moment : null;
        }
        if (Moments.lacksOffset(text)) {
            faults.add(place, FaultCode.NO_OFFSET, () -> FaultWords.noOffset(text));
        } else {
            faults.add(place, FaultCode.NOT_A_MOMENT, () -> FaultWords.notAMoment(text));
        }
        return null;
    }

    @Nullable
    LocalDate date(@Nullable Json given, Place place) {
        String text = text(given, place, Wanted.DATE);
        if (text == null) {
            return null;
        }
        LocalDate date = Moments.date(text);
        if (date == null) {
            faults.add(place, FaultCode.NOT_A_DATE, () -> FaultWords.notADate(text));
            return null;
        }
        return yearIsLawful(date.getYear(), text, place) ? date : null;
    }

    private boolean yearIsLawful(int year, String text, Place place) {
        boolean lawful = Moments.inBounds(year);
        if (!lawful) {
            String least = Bounds.FIRST_YEAR + "-01-01";
            String most = Bounds.LAST_YEAR + "-12-31";
            faults.add(place, FaultCode.OUT_OF_RANGE, () -> FaultWords.outOfRange(Shown.text(text), least, most, ""));
        }
        return lawful;
    }

    /** The members of an object that may be left out; empty when it is. */
    Map<String, Json> optionalObject(@Nullable Json given, Place place) {
        return given == null || absent(given) ? Map.of() : object(given, place);
    }

    Map<String, Json> object(Json given, Place place) {
        if (given instanceof Json.Members members) {
            return members.values();
        }
        wrongType(given, place, Wanted.OBJECT);
        return Map.of();
    }

    List<Json> optionalList(@Nullable Json given, Place place) {
        if (given instanceof Json.Elements elements) {
            return elements.values();
        }
        if (given != null && !absent(given)) {
            wrongType(given, place, Wanted.LIST);
        }
        return List.of();
    }

    void onlyKnown(Map<String, Json> members, Place place, List<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                faults.add(place.member(name), FaultCode.UNKNOWN_MEMBER, () -> FaultWords.unknownMember(name, known));
            }
        }
    }

    void wrongType(Json given, Place place, Wanted wanted) {
        if (!(given instanceof Json.Told)) {
            faults.add(place, FaultCode.WRONG_TYPE, () -> FaultWords.wrongType(given.shown(), wanted));
        }
    }
}
