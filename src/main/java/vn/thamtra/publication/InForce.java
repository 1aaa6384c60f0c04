package vn.thamtra.publication;

import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.Rulebook;

/**
 * What decides a day, as this process knows it.
 *
 * @param known the sequence of the newest publication it knows of
 */
public record InForce(Publication publication, Rulebook rulebook, long known) {}
