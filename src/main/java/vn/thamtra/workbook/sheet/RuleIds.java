package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.SheetName;

/**
 * The ids of the rules of a workbook. An id stands for one rule of the law: it may be repeated by the rows of one
 * criterion, by rows that demand different things, by limits under different conditions, and on another sheet where the
 * rule has another effect; only the overall rule of {@code Thủ tục} shares its id with none.
 */
public final class RuleIds {

    /** Which other row of the same sheet may have the same id. */
    enum Sharing {
        NONE,
        SAME_FAMILY,
        OTHER_FAMILY
    }

    private record Use(String sheet, String address, String family) {}

    private final Map<String, List<Use>> uses = new HashMap<>();
    /** Uses that differ for others; one of each is enough to compare with. */
    private final Set<Use> kinds = new HashSet<>();

    String claim(Slot slot, String family, Sharing sharing) {
        String id = IdForm.RULE.read(slot);
        if (!id.isEmpty()) {
            claim(slot, id, family, sharing);
        }
        return id;
    }

    private void claim(Slot slot, String id, String family, Sharing sharing) {
        List<Use> earlier = uses.computeIfAbsent(id, unused -> new ArrayList<>());
        earlier.stream()
                .filter(use -> clash(slot, family, sharing, use))
                .findFirst()
                .ifPresent(use -> slot.fault(FaultCode.DUPLICATE_ID, use.sheet() + "!" + use.address()));
        if (kinds.add(new Use(slot.sheet(), id, family))) {
            earlier.add(new Use(slot.sheet(), slot.address(), family));
        }
    }

    private static boolean clash(Slot slot, String family, Sharing sharing, Use use) {
        if (!use.sheet().equals(slot.sheet())) {
            String overall = SheetName.PROCEDURE.title();
            return use.sheet().equals(overall) || slot.sheet().equals(overall);
        }
        return switch (sharing) {
            case NONE -> true;
            case SAME_FAMILY -> !use.family().equals(family);
            case OTHER_FAMILY -> use.family().equals(family);
        };
    }
}
