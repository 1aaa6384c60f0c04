package vn.thamtra.dossier;

import java.math.BigDecimal;
import java.util.List;

/** The type of a fact with the values it allows. */
public sealed interface FactType {

    /** JSON string; empty or blank counts as absent. Held as {@link String}. */
    record Text() implements FactType {}

    /** JSON true or false. Held as {@link Boolean}. */
    record YesNo() implements FactType {}

    /** JSON number, bounds included. Held as {@link Long} where whole, as {@link BigDecimal} where decimals are allowed. */
    record Number(BigDecimal min, BigDecimal max, boolean decimals, String unit) implements FactType {}

    /** {@code yyyy-mm-dd}. Held as {@link java.time.LocalDate}. */
    record Date() implements FactType {}

    /** One of the codes. Held as {@link String}. */
    record Choice(List<Option> options) implements FactType {}

    /** A code a dossier uses and the Vietnamese words a person reads. */
    record Option(String code, String label) {}
}
