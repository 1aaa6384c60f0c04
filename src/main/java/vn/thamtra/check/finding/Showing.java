package vn.thamtra.check.finding;

import java.time.OffsetDateTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.Message;

/**
 * A dossier that can be evaluated as it is, and shows a finding when it is.
 *
 * @param asOf the moment to judge it at
 * @param shows what to look for in the verdict
 */
public record Showing(Dossier dossier, OffsetDateTime asOf, Message shows) {}
