package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.workbook.cell.Columns;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Values;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.model.Example.WantedValue;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** The columns of {@code Kiểm thử} that say what tables of values give: a value, {@code thiếu}, {@code chưa rõ}. */
public final class ExampleValues {
    private final Map<String, ValueDeclaration> byHeading = new LinkedHashMap<>();
    private final Map<String, HitPolicy> policies = new LinkedHashMap<>();

    public ExampleValues(List<ValueDeclaration> declared, List<ValueTable> tables) {
        declared.forEach(value -> byHeading.put(value.heading(), value));
        tables.forEach(table -> table.values().forEach(value -> policies.put(value, table.policy())));
    }

    Collection<String> headings() {
        return byHeading.keySet();
    }

    /** The other columns. */
    List<Columns.Column> without(List<Columns.Column> named) {
        return named.stream()
                .filter(column -> !byHeading.containsKey(column.heading()))
                .toList();
    }

    List<WantedValue> read(Line line) {
        List<WantedValue> wanted = new ArrayList<>();
        for (Columns.Column column : line.columns().named()) {
            @Nullable ValueDeclaration value = byHeading.get(column.heading());
            Slot slot = line.slot(column);
            if (value != null && slot.demanded(Wanted.both("-")) != null && !slot.none()) {
                @Nullable WantedValue read = read(slot, value);
                if (read != null) {
                    wanted.add(read);
                }
            }
        }
        return List.copyOf(wanted);
    }

    private @Nullable WantedValue read(Slot slot, ValueDeclaration value) {
        String shown = Characters.shown(Objects.requireNonNull(slot.raw()).text());
        String word = shown.toLowerCase(Locale.ROOT);
        if (word.equals(WantedValue.NOT_GIVEN) || word.equals(WantedValue.OPEN)) {
            slot.means(word);
            ValueState state = word.equals(WantedValue.OPEN) ? ValueState.OPEN : ValueState.NOT_GIVEN;
            return new WantedValue(value.id(), state, null, shown, slot.address());
        }
        @Nullable
        Object is = policies.get(value.id()) == HitPolicy.LIST && slot.hasText()
                ? list(slot, value.type())
                : Values.ofCell(slot, value.type());
        return is == null
                ? null
                : new WantedValue(value.id(), ValueState.KNOWN, Values.held(value.type(), is), shown, slot.address());
    }

    private static @Nullable Object list(Slot slot, FactType type) {
        List<Object> all = new ArrayList<>();
        for (String part : Parts.of(slot.name())) {
            @Nullable Object is = Values.ofText(slot, type, part);
            if (is == null) {
                return null;
            }
            all.add(Values.held(type, is));
        }
        return List.copyOf(all);
    }
}
