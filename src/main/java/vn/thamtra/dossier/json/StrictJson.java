package vn.thamtra.dossier.json;

import java.util.List;
import vn.thamtra.dossier.Fault;
import vn.thamtra.dossier.fault.Faults;

/** JSON of any kind looked at as strictly as a dossier: UTF-8, no member twice, no control character, no half of one. */
public final class StrictJson {
    private StrictJson() {}

    /** What is wrong with the bytes as JSON; empty when every reader of JSON reads the same from them. */
    public static List<Fault> faults(byte[] bytes) {
        Faults faults = new Faults();
        JsonText.read(bytes, faults);
        return faults.all();
    }
}
