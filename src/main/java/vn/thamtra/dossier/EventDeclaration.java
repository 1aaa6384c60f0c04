package vn.thamtra.dossier;

import java.util.List;
import vn.thamtra.verdict.Message;

/** One kind of thing that happens to a dossier, told by moment ({@code at}) or by day ({@code on}). */
public record EventDeclaration(String type, Message name, Told told, List<FactDeclaration> facts) {

    /** The member that says when. */
    public enum Told {
        AT,
        ON
    }
}
