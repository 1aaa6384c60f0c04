package vn.thamtra.publication;

import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.Rulebook;

/** A publication with the rulebook it made known. */
public record Published(Publication publication, Rulebook rulebook) {}
