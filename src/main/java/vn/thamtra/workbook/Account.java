package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.verdict.Message;

/** What becomes of the cells of one file: each is given a meaning or a fault. */
final class Account {

    private static final int LISTED = 5_000;

    private final String workbook;
    private final List<String> sheets = new ArrayList<>();
    private final Set<CellFault> faults = new LinkedHashSet<>();
    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<String, Set<Place>> read = new HashMap<>();

    Account(String workbook) {
        this.workbook = workbook;
    }

    /** The order in which faults and meanings are told. */
    void sheetOrder(List<RawSheet> order) {
        order.forEach(sheet -> sheets.add(sheet.name()));
    }

    void faultOfFile(FaultCode code, String found, Object... arguments) {
        faults.add(new CellFault(workbook, "", "", code.name(), found, code.detail(arguments)));
    }

    void faultOfSheet(String sheet, FaultCode code, String found, Object... arguments) {
        faults.add(new CellFault(workbook, sheet, "", code.name(), found, code.detail(arguments)));
    }

    void fault(String sheet, Place place, FaultCode code, String found, Object... arguments) {
        fault(sheet, place, code, found, code.detail(arguments));
    }

    void fault(String sheet, Place place, FaultCode code, String found, Message detail) {
        faults.add(new CellFault(workbook, sheet, place.address(), code.name(), shortened(found), detail));
    }

    void means(String sheet, Place place, String text) {
        if (read.computeIfAbsent(sheet, unused -> new HashSet<>()).add(place)) {
            meanings.add(new Meaning(sheet, place.address(), text));
        }
    }

    /** A comment on a cell is allowed and never read. */
    void hasNote(String sheet, Place place) {
        meanings.add(new Meaning(sheet, place.address(), "ghi chú đính vào ô, máy không đọc"));
    }

    boolean hasRead(String sheet, Place place) {
        return read.getOrDefault(sheet, Set.of()).contains(place);
    }

    boolean faultless() {
        return faults.isEmpty();
    }

    List<CellFault> faults() {
        List<CellFault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.<CellFault>comparingInt(fault -> sheets.indexOf(fault.sheet()))
                .thenComparing(fault -> Place.parse(fault.cell()), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(CellFault::code)
                .thenComparing(fault -> fault.detail().vi()));
        return sorted.size() <= LISTED ? List.copyOf(sorted) : firstOf(sorted);
    }

    private List<CellFault> firstOf(List<CellFault> sorted) {
        FaultCode more = FaultCode.TOO_MANY_FAULTS;
        String rest = Integer.toString(sorted.size() - LISTED);
        List<CellFault> listed = new ArrayList<>(sorted.subList(0, LISTED));
        listed.add(new CellFault(workbook, "", "", more.name(), rest, more.detail(rest)));
        return List.copyOf(listed);
    }

    List<Meaning> meanings() {
        List<Meaning> sorted = new ArrayList<>(meanings);
        sorted.sort(Comparator.<Meaning>comparingInt(meaning -> sheets.indexOf(meaning.sheet()))
                .thenComparing(
                        meaning -> Place.parse(meaning.cell()), Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(sorted);
    }

    private static String shortened(String found) {
        return found.length() <= 200 ? found : found.substring(0, 200) + "…";
    }
}
