package vn.thamtra.due;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import vn.thamtra.ledger.Summary;

/**
 * An open deadline with the decision that leaves it open.
 *
 * @param deadline as it was answered
 */
public record DueLine(Summary decision, Instant lastMoment, JsonNode deadline) {}
