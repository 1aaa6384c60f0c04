package vn.thamtra.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.thamtra.calendar.CivilTime;

/** The day of {@code receivedAt}, found without reading the dossier: what its words mean hangs on that day. */
public final class DayOfReceipt {
    private DayOfReceipt() {}

    /** Empty where there is none to be found; reading the dossier then tells why. */
    public static Optional<LocalDate> find(byte[] body) {
        try {
            return TopMember.find(body, "receivedAt").map(text -> CivilTime.dateOf(OffsetDateTime.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
