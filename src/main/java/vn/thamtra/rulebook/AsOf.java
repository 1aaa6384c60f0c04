package vn.thamtra.rulebook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;

/** The moment of judgement. */
public final class AsOf {
    private AsOf() {}

    /**
     * As the dossier says, otherwise now; but nothing is judged before it was received. A moment from here has whole
     * seconds, as the answer shows it, so that the answer tells exactly when it holds.
     */
    public static OffsetDateTime of(Dossier dossier, Instant now) {
        @Nullable OffsetDateTime given = dossier.asOf();
        if (given != null) {
            return given;
        }
        OffsetDateTime second = now.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        OffsetDateTime received = wholeSecondFrom(dossier.receivedAt());
        return CivilTime.inVietnam(second.isBefore(received) ? received : second);
    }

    private static OffsetDateTime wholeSecondFrom(OffsetDateTime moment) {
        OffsetDateTime second = moment.truncatedTo(ChronoUnit.SECONDS);
        return second.isEqual(moment) ? second : second.plusSeconds(1);
    }
}
