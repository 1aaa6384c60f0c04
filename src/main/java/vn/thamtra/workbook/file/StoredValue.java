package vn.thamtra.workbook.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Place;

/** Numbers and dates as a worksheet stores them, read without the loss of a detour over what is displayed. */
public final class StoredValue {

    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final int LONGEST = 40;
    private static final double BIG = 1e40;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Serials up to this one are shifted by the 29 February 1900 that never was. */
    private static final int LAST_SHIFTED = 60;

    private static final int LAST_DAY = 2_958_465;

    private StoredValue() {}

    /** Null for what is no number. */
    public static @Nullable BigDecimal number(String stored) {
        try {
            double approximate = Double.parseDouble(stored);
            if (Double.isNaN(approximate) || Double.isInfinite(approximate)) {
                return null;
            }
            double size = Math.abs(approximate);
            boolean extreme = stored.length() > LONGEST || size > BIG || size < 1 / BIG;
            return plain(
                    shortest(extreme ? BigDecimal.valueOf(approximate) : new BigDecimal(stored.strip()), approximate));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Excel stores 0.1 as 0.10000000000000001; what it holds and shows is 0.1. */
    private static BigDecimal shortest(BigDecimal exact, double approximate) {
        if (exact.precision() <= SHOWN_DIGITS.getPrecision()) {
            return exact;
        }
        BigDecimal rounded = exact.round(SHOWN_DIGITS);
        return Double.compare(rounded.doubleValue(), approximate) == 0 ? rounded : exact;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @param unit what its format writes after it */
    public static RawCell numeric(Place place, BigDecimal number, String unit) {
        return new RawCell(place, RawCell.Kind.NUMBER, number.toPlainString(), unit, number, null);
    }

    /** A number whose format shows a date. */
    public static RawCell dated(Place place, BigDecimal serial, boolean since1904) {
        LocalDate date = date(serial, since1904);
        boolean wholeDay = serial.scale() <= 0;
        String text = date == null ? serial.toPlainString() : date + (wholeDay ? "" : "T…");
        return new RawCell(place, RawCell.Kind.DATE, text, "", serial, wholeDay ? date : null);
    }

    private static @Nullable LocalDate date(BigDecimal serial, boolean since1904) {
        int days = serial.abs().compareTo(BigDecimal.valueOf(LAST_DAY)) > 0 ? -1 : serial.intValue();
        if (days < 0 || (!since1904 && days <= LAST_SHIFTED)) {
            return null;
        }
        return (since1904 ? EPOCH_1904 : EPOCH_1900).plusDays(days);
    }

    /** A cell of the type {@code d}: ISO 8601, with a time of day or without. */
    public static RawCell isoDated(Place place, String stored) {
        String day = stored.endsWith("T00:00:00") || stored.endsWith("T00:00:00.000")
                ? stored.substring(0, stored.indexOf('T'))
                : stored;
        return new RawCell(place, RawCell.Kind.DATE, stored, "", null, IsoDate.parse(day));
    }
}
