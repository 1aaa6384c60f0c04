package vn.thamtra.evidence.verify.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** More of them by {@code ./mvnw -Dquick test -Dtest=TamperingTest -Dtamperings=2000}. */
class TamperingTest {
    private static final int TAMPERINGS = Integer.getInteger("tamperings", 100);
    private static final long FIRST_SEED = Long.getLong("tamperings.seed", 1_000_000);

    @Test
    void nothing_altered_is_served_or_signed_or_goes_unseen_whether_the_ledger_is_open_or_not() throws Exception {
        Tampering ledger = new Tampering();
        assertThat(ledger.size()).isGreaterThan(250);
        int refused = 0;
        SoftAssertions all = new SoftAssertions();

        for (int i = 0; i < TAMPERINGS; i++) {
            Tampering.Outcome outcome = ledger.tamper(FIRST_SEED + i, i % 2 == 0);
            String done = String.format(Locale.ROOT, "%d: %s", FIRST_SEED + i, outcome.done());
            all.assertThat(outcome.served()).as("served, %s", done).isNull();
            all.assertThat(outcome.signed()).as("signed, %s", done).isNull();
            all.assertThat(outcome.seen()).as("seen, %s", done).isTrue();
            refused += outcome.open() ? 0 : 1;
        }

        all.assertAll();
        System.out.println(TAMPERINGS + " tamperings; " + refused + " starts refused");
    }
}
