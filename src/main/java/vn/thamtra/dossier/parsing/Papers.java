package vn.thamtra.dossier.parsing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.DocumentDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.dossier.fault.Wanted;
import vn.thamtra.dossier.json.Json;

/** The documents of a dossier or an item: how many copies of each type. */
final class Papers {
    private static final List<String> MEMBERS = List.of("type", "copies");
    static final FactType.Number COPIES =
            new FactType.Number(BigDecimal.ONE, BigDecimal.valueOf(Bounds.COPIES), false, "");

    private final Values values;
    private final FactValues numbers;
    private final @Nullable Map<String, DocumentDeclaration> known;

    /** @param known null where the procedure is unknown */
    Papers(Values values, FactValues numbers, @Nullable Map<String, DocumentDeclaration> known) {
        this.values = values;
        this.numbers = numbers;
        this.known = known;
    }

    Map<String, Integer> read(@Nullable Json given, Place place) {
        List<Json> list = values.optionalList(given, place);
        if (list.isEmpty()) {
            return Map.of();
        }
        String count = Integer.toString(list.size());
        if (list.size() > Bounds.DOCUMENTS) {
            values.faults().add(place, FaultCode.TOO_MANY, () -> FaultWords.tooMany(count, Bounds.DOCUMENTS));
        }
        Map<String, Integer> papers = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            add(list.get(i), place.element(i), papers);
        }
        return Collections.unmodifiableMap(papers);
    }

    private void add(Json given, Place place, Map<String, Integer> papers) {
        if (!(given instanceof Json.Members object)) {
            values.wrongType(given, place, Wanted.OBJECT);
            return;
        }
        Map<String, Json> members = object.values();
        values.onlyKnown(members, place, MEMBERS);
        String type = type(members.get("type"), place.member("type"));
        int copies = copies(members.get("copies"), place.member("copies"));
        if (type != null) {
            papers.merge(type, copies, Integer::sum);
        }
    }

    private @Nullable String type(@Nullable Json given, Place place) {
        String type = values.requiredText(given, place, Wanted.CODE);
        if (type != null && known != null && !known.containsKey(type)) {
            values.faults()
                    .add(place, FaultCode.UNKNOWN_DOCUMENT, () -> FaultWords.unknownDocument(type, known.keySet()));
            return null;
        }
        return type;
    }

    private int copies(@Nullable Json given, Place place) {
        if (given == null || Values.absent(given)) {
            return 1;
        }
        return numbers.number(given, place, COPIES) instanceof Long copies ? copies.intValue() : 0;
    }
}
