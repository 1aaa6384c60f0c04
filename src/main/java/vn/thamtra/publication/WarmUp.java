package vn.thamtra.publication;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.dossier.DossierReader;
import vn.thamtra.dossier.Reading;
import vn.thamtra.rulebook.CompileCache;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.VerdictWriter;

/**
 * Judges an empty dossier while the rest of the service starts, so that the first real one finds the engine loaded.
 * Whatever goes wrong here goes wrong again, and is told, where it matters.
 */
public final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final OffsetDateTime ANY_MOMENT = OffsetDateTime.of(2026, 1, 5, 9, 0, 0, 0, ZoneOffset.ofHours(7));

    private WarmUp() {}

    /** Returns at once. */
    public static void start() {
        Thread thread = new Thread(WarmUp::judge, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void judge() {
        try {
            if (Rulebook.open(ShippedRulebook.files(), CompileCache.shipped())
                    instanceof Rulebook.Opening.Opened opened) {
                judge(opened.rulebook());
            }
        } catch (RuntimeException e) {
            LOG.debug("Nothing is warmed up", e);
        }
    }

    private static void judge(Rulebook rulebook) {
        String procedure = rulebook.procedures().iterator().next();
        String body = "{\"procedure\":\"" + procedure + "\",\"receivedAt\":\"" + ANY_MOMENT + "\"}";
        Reading reading = DossierReader.read(body.getBytes(StandardCharsets.UTF_8), rulebook::vocabulary);
        if (reading instanceof Reading.Read read) {
            VerdictWriter.write(rulebook.evaluate(read.dossier(), ANY_MOMENT), null);
        }
    }
}
