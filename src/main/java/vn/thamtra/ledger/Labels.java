package vn.thamtra.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a record is looked up by. Longest: procedure 100, outcome 20, dossier code 200 characters. */
public record Labels(
        String procedure, String outcome, @Nullable String dossierCode, Instant receivedAt) {}
