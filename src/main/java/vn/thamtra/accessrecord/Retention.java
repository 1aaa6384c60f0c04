package vn.thamtra.accessrecord;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.ledger.journal.ReadingDrops;
import vn.thamtra.setting.SettingRefused;

/**
 * How long access records are kept, and on whose order the rest is dropped.
 *
 * @param keep at least a day
 */
record Retention(Period keep, String order) {
    private static final String KEEP = "thamtra.access-records.keep";
    private static final String ORDER = "thamtra.access-records.order";
    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_YEARS = 100;

    /** Empty where nothing is set: they are kept for ever. */
    static Optional<Retention> of(String keep, String order) {
        if (keep.isBlank() && order.isBlank()) {
            return Optional.empty();
        } else if (keep.isBlank()) {
            throw new SettingRefused(
                    ORDER + " được đặt mà " + KEEP + " thì không / is set and " + KEEP + " is not",
                    "Đặt cả hai hoặc bỏ cả hai / Set both or neither: " + KEEP + "=P10Y");
        }
        Period period = period(keep.strip());
        String stated = order.strip();
        if (stated.isEmpty()
                || stated.length() > LONGEST_ORDER
                || stated.chars().anyMatch(Character::isISOControl)) {
            throw new SettingRefused(
                    ORDER + " phải nêu văn bản cho phép thôi lưu, nhiều nhất " + LONGEST_ORDER
                            + " ký tự / has to name the order by which records are dropped, in at most " + LONGEST_ORDER
                            + " characters",
                    "Đặt, chẳng hạn / Set, for instance: " + ORDER + "=12/QĐ-STP");
        }
        return Optional.of(new Retention(period, stated));
    }

    private static Period period(String keep) {
        try {
            Period period = Period.parse(keep);
            boolean forward = period.getYears() >= 0 && period.getMonths() >= 0 && period.getDays() >= 0;
            if (forward && !period.isZero() && period.toTotalMonths() <= LONGEST_YEARS * 12L) {
                return period;
            }
        } catch (DateTimeException e) {
            // told below, as what is out of bounds
        }
        throw new SettingRefused(
                KEEP + "=" + keep + " không phải thời hạn từ 1 ngày đến " + LONGEST_YEARS
                        + " năm / is no period from 1 day to " + LONGEST_YEARS + " years",
                "Đặt số năm, tháng hoặc ngày; bỏ đi thì lưu mãi / Set years, months or days; leave it out to keep them for"
                        + " ever: " + KEEP + "=P10Y, P18M, P400D");
    }

    /** The first moment of the first day in Việt Nam of which they are still kept. */
    Instant boundary(Instant now) {
        return LocalDate.ofInstant(now, CivilTime.ZONE)
                .minus(keep)
                .atStartOfDay(CivilTime.ZONE)
                .toInstant();
    }

    /** As the journal has it. */
    ReadingDrops.Order asOrdered() {
        return new ReadingDrops.Order(order, keep.toString());
    }
}
