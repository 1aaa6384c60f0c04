package vn.thamtra.console.filing;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.Fault;

/**
 * What a form says, as a program would send it.
 *
 * @param faults what cannot be read, at the names of fields
 * @param fields the field of each pointer that is not the name of one
 */
record FiledDossier(byte[] json, List<Fault> faults, Map<String, String> fields) {
    /** The field in which the value at a pointer was typed. */
    String field(String pointer) {
        return fields.getOrDefault(pointer, pointer);
    }
}
