package vn.thamtra.publication;

import java.time.LocalDate;
import vn.thamtra.ledger.Publication;
import vn.thamtra.rulebook.Rulebook;

/** A publication with the rulebook it made known. */
public record Published(Publication publication, Rulebook rulebook) {
    boolean isInForceOn(LocalDate day) {
        LocalDate from = publication.effectiveFrom();
        return from == null || !day.isBefore(from);
    }
}
