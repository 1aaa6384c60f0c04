package vn.thamtra.dossier.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Item;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.dossier.fault.Wanted;
import vn.thamtra.dossier.json.Json;

/** The people or units that one letter proposes. */
final class Items {
    private static final List<String> MEMBERS = List.of("ref", "facts", "documents");

    private final Values values;
    private final FactValues factValues;
    private final @Nullable Map<String, FactDeclaration> known;
    private final Papers papers;
    private final Map<String, Integer> refs = new HashMap<>();

    /** @param known null where the procedure is unknown */
    Items(Values values, FactValues factValues, @Nullable Map<String, FactDeclaration> known, Papers papers) {
        this.values = values;
        this.factValues = factValues;
        this.known = known;
        this.papers = papers;
    }

    List<Item> read(@Nullable Json given, Place place) {
        List<Json> list = values.optionalList(given, place);
        if (given instanceof Json.Elements && list.isEmpty()) {
            values.faults().add(place, FaultCode.TOO_FEW, FaultWords::noItems);
        }
        List<Item> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Json.Members object) {
                items.add(item(object.values(), place.element(i), i + 1));
            } else {
                values.wrongType(list.get(i), place.element(i), Wanted.OBJECT);
            }
        }
        return List.copyOf(items);
    }

    /** Of no use where a fault was told: then no dossier is made of it. */
    private Item item(Map<String, Json> members, Place place, int number) {
        values.onlyKnown(members, place, MEMBERS);
        String ref = values.requiredText(members.get("ref"), place.member("ref"), Wanted.TEXT);
        if (ref != null) {
            refIsNew(ref, number, place.member("ref"));
        }
        return new Item(
                ref == null ? "" : ref,
                factValues.read(members.get("facts"), place.member("facts"), known),
                papers.read(members.get("documents"), place.member("documents")));
    }

    private void refIsNew(String ref, int number, Place place) {
        Integer first = refs.putIfAbsent(ref, number);
        if (first != null) {
            values.faults().add(place, FaultCode.DUPLICATE_REF, () -> FaultWords.duplicateRef(ref, first));
        }
    }
}
