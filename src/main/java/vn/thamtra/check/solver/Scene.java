package vn.thamtra.check.solver;

import java.util.stream.Collectors;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.verdict.Message;

/**
 * Dossiers in which something is so, and one of them.
 *
 * @param box all of them, or many
 */
public record Scene(Space space, Box box, DossierSketch sketch) {

    /** What they have in common: {@code Loại = A; B, Số tháng = 24 .. 35}. */
    public Message shown() {
        String vi = box.narrowed()
                .mapToObj(axis ->
                        space.axis(axis).name().vi() + " = " + space.axis(axis).shown(box.side(axis)))
                .collect(Collectors.joining(", "));
        String en = box.narrowed()
                .mapToObj(axis ->
                        space.axis(axis).name().en() + " = " + space.axis(axis).shown(box.side(axis)))
                .collect(Collectors.joining(", "));
        return vi.isEmpty() ? new Message("mọi hồ sơ", "any dossier") : new Message(vi, en);
    }

    public Showing showing(Message shows) {
        return new Showing(sketch.dossier(), sketch.asOf(), shows);
    }
}
