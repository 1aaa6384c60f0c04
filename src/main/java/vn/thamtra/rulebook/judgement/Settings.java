package vn.thamtra.rulebook.judgement;

import java.util.Map;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.verdict.TimeUnit;

/**
 * What the operator may set where the text of the law leaves a choice; part of the rulebook, so that changing one makes
 * another rulebook.
 *
 * @param countSwapSaturdays whether a Saturday worked in exchange is a working day (RD-02)
 * @param afterCutoff whether receipt after 15:00 moves the processing clock too (RD-01)
 * @param criminalRecordUnit the unit of the limits of the criminal-record law of 2009 (RD-03)
 */
public record Settings(boolean countSwapSaturdays, AfterCutoff afterCutoff, TimeUnit criminalRecordUnit) {

    public static Settings of(Map<String, String> given) {
        return new Settings(
                "có".equals(given.get("countSwapSaturdays")),
                AfterCutoff.valueOf(given.getOrDefault("afterCutoff", AfterCutoff.TRANSFER_ONLY.name())),
                TimeUnit.valueOf(given.getOrDefault("criminalRecordUnit", TimeUnit.DAY.name())));
    }
}
