package vn.thamtra.dossier;

import java.util.List;
import java.util.Map;

/** A JSON value as it was written: numbers keep their digits, objects the order of their members. */
sealed interface Json {

    record Text(String value) implements Json {}

    record Numeral(String written) implements Json {}

    record Truth(boolean value) implements Json {}

    record Null() implements Json {}

    record Members(Map<String, Json> values) implements Json {}

    record Elements(List<Json> values) implements Json {}

    /** A value whose fault has been told already: there, but not to be looked at again. */
    record Told() implements Json {}
}
