package vn.thamtra.decision;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.publication.ShippedRulebook;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.verdict.VerdictWriter;

/**
 * Judges an empty dossier while the rest of the service starts, so that the first real one finds the engine loaded.
 * Whatever goes wrong here goes wrong again, and is told, where it matters.
 */
public final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String ANY_MOMENT = "2026-01-05T09:00:00+07:00";

    private WarmUp() {}

    /** Returns at once. */
    public static void start() {
        Thread thread = new Thread(WarmUp::judge, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void judge() {
        try {
            verdict();
        } catch (RuntimeException e) {
            LOG.debug("Nothing is warmed up", e);
        }
    }

    /** The answer to an empty dossier; none if the rulebook inside the program has no procedure in force. */
    static Optional<byte[]> verdict() {
        Rulebook.Opening opening = Rulebook.open(ShippedRulebook.files(), CompileCache.shipped());
        return opening instanceof Rulebook.Opening.Opened opened ? verdict(opened.rulebook()) : Optional.empty();
    }

    private static Optional<byte[]> verdict(Rulebook rulebook) {
        OffsetDateTime moment = OffsetDateTime.parse(ANY_MOMENT);
        return rulebook.procedures().stream()
                .filter(id -> rulebook.inForce(id, moment.toLocalDate()).isPresent())
                .findFirst()
                .map(id -> "{\"procedure\":\"" + id + "\",\"receivedAt\":\"" + ANY_MOMENT + "\"}")
                .map(body -> DossierReader.read(body.getBytes(StandardCharsets.UTF_8), rulebook::vocabulary))
                .filter(ParsedDossier.Read.class::isInstance)
                .map(read -> ((ParsedDossier.Read) read).dossier())
                .map(dossier -> VerdictWriter.write(rulebook.evaluate(dossier, moment), null, null));
    }
}
