package vn.thamtra.rulebook.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;

/** Says from when on what only time changes will be as it has to be. */
final class Waiting {
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/M/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_VI = DateTimeFormatter.ofPattern("M/uuuu", Locale.ROOT);

    private final LocalDate receivedOn;

    Waiting(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    /** From which day or month a given value has become the one wanted; empty for what is not known to take time. */
    Optional<Message> until(FactDeclaration fact, Object from, Object to) {
        if (from instanceof LocalDate given && to instanceof LocalDate wanted) {
            long months = ChronoUnit.MONTHS.between(wanted, receivedOn);
            return Optional.of(day(given.plusMonths(Math.max(months, 0))));
        }
        String unit = fact.type().asNumber().map(FactType.Number::unit).orElse("");
        long more = number(to)
                .subtract(number(from))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return switch (unit) {
            case "tháng" -> Optional.of(month(receivedOn.plusMonths(more)));
            case "năm", "tuổi" -> Optional.of(month(receivedOn.plusYears(more)));
            case "ngày" -> Optional.of(day(receivedOn.plusDays(more)));
            default -> Optional.empty();
        };
    }

    private static BigDecimal number(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    private static Message month(LocalDate day) {
        return new Message("từ tháng " + MONTH_VI.format(day), "from " + MONTH_EN.format(day));
    }

    private static Message day(LocalDate day) {
        return new Message("từ ngày " + DAY_VI.format(day), "from " + DAY_EN.format(day));
    }
}
