package vn.thamtra.dossier.json;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.fault.Shown;

/** A JSON value as it was written: numbers keep their digits, objects the order of their members. */
public sealed interface Json {

    /** The value as a fault quotes it. */
    default String shown() {
        if (this instanceof Text text) {
            return Shown.text(text.value());
        }
        if (this instanceof Numeral numeral) {
            return Shown.cut(numeral.written());
        }
        if (this instanceof Truth truth) {
            return Boolean.toString(truth.value());
        }
        if (this instanceof Members) {
            return "{…}";
        }
        return this instanceof Elements ? "[…]" : "null";
    }

    record Text(String value) implements Json {}

    record Numeral(String written) implements Json {}

    record Truth(boolean value) implements Json {}

    record Null() implements Json {}

    record Members(Map<String, Json> values) implements Json {}

    record Elements(List<Json> values) implements Json {}

    /** A value whose fault has been told already: there, but not to be looked at again. */
    record Told() implements Json {}
}
