package vn.thamtra.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.draft.call.ShownRulebook;
import vn.thamtra.verdict.Message;

/**
 * What somebody who comes in has to know: what waits for him, what decides, what comes.
 *
 * @param deciding decides what is received today
 * @param toApprove drafts that others have submitted; null for whoever does not approve
 * @param mine drafts that are not at their end; null for whoever does not write any
 * @param coming what is published or approved and does not decide yet
 * @param lapsing law that ends within ninety days, soonest first
 */
record Home(
        LocalDate today,
        ShownRulebook deciding,
        @Nullable List<DraftLine> toApprove,
        @Nullable List<DraftLine> mine,
        List<Coming> coming,
        List<Lapsing> lapsing) {

    /**
     * A draft in one line.
     *
     * @param comments how many there are
     */
    record DraftLine(
            UUID id, String title, Message state, List<String> authors, Instant since, boolean stale, long comments) {}

    /**
     * A change that is on its way.
     *
     * @param at when it is to be published; null for what is
     */
    record Coming(
            String title,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant at) {}

    /** An instrument, or what the law is confirmed for, that ends, with the procedures that rest on it. */
    record Lapsing(LocalDate last, String instrument, boolean confirmed, List<Message> procedures) {}
}
