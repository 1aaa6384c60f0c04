package vn.thamtra.damage;

import java.util.List;
import java.util.stream.Stream;

/** Every damage there is. */
final class Catalogue {
    private Catalogue() {}

    static List<Damage> damages() {
        return Stream.of(
                        CellDamages.all(),
                        CharacterDamages.all(),
                        ValueDamages.all(),
                        DateDamages.all(),
                        ReferenceDamages.all(),
                        TableDamages.all(),
                        HeadingDamages.all(),
                        SheetDamages.all(),
                        ContradictionDamages.all(),
                        FileDamages.all(),
                        ByteDamages.all())
                .flatMap(List::stream)
                .toList();
    }
}
