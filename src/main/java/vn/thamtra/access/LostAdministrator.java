package vn.thamtra.access;

import java.time.InstantSource;
import javax.sql.DataSource;
import vn.thamtra.ledger.journal.Seals;

/** The way back where no administrator's key is left: whoever may write to the database orders one, and the journal has it. */
public final class LostAdministrator {
    private LostAdministrator() {}

    /** The secret of a new administrator's key. */
    public static String newKey(DataSource dataSource, Seals seals, InstantSource clock, String reason) {
        return new ApiKeys(dataSource, clock, seals)
                .create("admin-key: " + reason, Role.ADMIN)
                .secret();
    }
}
