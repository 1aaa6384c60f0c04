package vn.thamtra.due;

import tools.jackson.databind.JsonNode;
import vn.thamtra.ledger.Summary;

/**
 * An open deadline with the decision that leaves it open.
 *
 * @param end where it stands among the others
 * @param deadline as it was answered
 */
public record DueLine(Summary decision, DueQuery.Position end, JsonNode deadline) {}
