package vn.thamtra.check.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.TestText;
import vn.thamtra.workbook.model.ValueDeclaration;

/** Mistakes in what a row of a table of values gives: what another row gives, one more or less, nothing. */
final class ValueSwaps {
    private final ProcedureTables tables;
    private final Row.Value row;
    private final List<Swap> swaps = new ArrayList<>();

    private ValueSwaps(ProcedureTables tables, Row.Value row) {
        this.tables = tables;
        this.row = row;
    }

    static List<Swap> of(Row.Value row, ProcedureTables tables) {
        ValueSwaps swaps = new ValueSwaps(tables, row);
        row.given().forEach(swaps::of);
        return swaps.swaps;
    }

    private void of(Row.Value.Given given) {
        anothers(given).ifPresent(other -> swap(Mistake.VALUE_MISTAKEN, given, other));
        if (given.is() != null) {
            swap(Mistake.VALUE_MISTAKEN, given, null);
            more(given).ifPresent(other -> swap(Mistake.THRESHOLD_MOVED, given, other));
        }
    }

    /** The next value of the column that is another one. */
    private Optional<Object> anothers(Row.Value.Given given) {
        return tables.rules().values().rows().stream()
                .filter(other -> other.sheet().equals(row.sheet()))
                .flatMap(other -> Optional.ofNullable(other.is(given.value())).stream())
                .filter(is -> !is.equals(given.is()))
                .findFirst();
    }

    /** A number moved by one, within what it may be. */
    private Optional<Object> more(Row.Value.Given given) {
        Object is = Objects.requireNonNull(given.is());
        Optional<FactType.Number> number = tables.values().stream()
                .filter(value -> value.id().equals(given.value()))
                .flatMap(value -> value.type().asNumber().stream())
                .findFirst();
        if (is instanceof Long whole && number.isPresent()) {
            boolean atEnd = BigDecimal.valueOf(whole).compareTo(number.get().max()) >= 0;
            return Optional.of(atEnd ? whole - 1 : whole + 1);
        }
        return Optional.empty();
    }

    private void swap(Mistake kind, Row.Value.Given given, @Nullable Object is) {
        List<Row.Value.Given> others = row.given().stream()
                .map(one -> one.equals(given) ? new Row.Value.Given(given.value(), is, given.cell()) : one)
                .toList();
        String change = heading(given.value()) + ": " + shown(given.is()) + " → " + shown(is);
        swaps.add(new Swap(kind, given.cell(), new Message(change, change), () -> TablesEdit.of(tables)
                .row(row, row.withGiven(others))
                .tables()));
    }

    private static String shown(@Nullable Object is) {
        return is == null ? "-" : TestText.value(is);
    }

    private String heading(String value) {
        return tables.values().stream()
                .filter(one -> one.id().equals(value))
                .map(ValueDeclaration::heading)
                .findFirst()
                .orElse(value);
    }
}
