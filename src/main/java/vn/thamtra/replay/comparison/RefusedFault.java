package vn.thamtra.replay.comparison;

import vn.thamtra.dossier.Fault;

/** A fault for which a rulebook does not read a recorded request any more. */
public record RefusedFault(String pointer, String code, String detail, String chiTiet) {
    public static RefusedFault of(Fault fault) {
        return new RefusedFault(
                fault.pointer(),
                fault.code(),
                fault.detail().en(),
                fault.detail().vi());
    }
}
