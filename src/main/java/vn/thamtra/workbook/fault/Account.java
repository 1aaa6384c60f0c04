package vn.thamtra.workbook.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.verdict.Message;

/** What becomes of the cells of one file: each is given a meaning or a fault. */
public final class Account {

    /** Someone who has so many faults to mend will check again anyway. */
    private static final int LISTED = 5_000;

    private static final int HINTED = 1_000;
    private static final int SHOWN = 200;
    private static final Place WHOLE_SHEET = new Place(-1, -1);

    private record PlacedFault(int sheet, Place place, CellFault fault) {}

    private record PlacedMeaning(int sheet, Place place, Meaning meaning) {}

    private final String workbook;
    private final Strictness strictness;
    private final Map<String, Integer> sheets = new HashMap<>();
    private final Set<PlacedFault> faults = new LinkedHashSet<>();
    private final Set<FaultCode> codes = EnumSet.noneOf(FaultCode.class);
    private final List<PlacedMeaning> meanings = new ArrayList<>();
    private final Map<String, Set<Place>> read = new HashMap<>();
    private int unlisted;

    public Account(String workbook) {
        this(workbook, Strictness.NEW);
    }

    public Account(String workbook, Strictness strictness) {
        this.workbook = workbook;
        this.strictness = strictness;
    }

    /** Another that starts with all that this one was told. */
    public Account continued() {
        Account other = new Account(workbook, strictness);
        other.sheets.putAll(sheets);
        other.faults.addAll(faults);
        other.codes.addAll(codes);
        other.meanings.addAll(meanings);
        read.forEach((sheet, places) -> other.read.put(sheet, new HashSet<>(places)));
        other.unlisted = unlisted;
        return other;
    }

    public Strictness strictness() {
        return strictness;
    }

    public String workbook() {
        return workbook;
    }

    /** The order in which faults and meanings are told; to be given before any of a sheet is. */
    public void sheetOrder(List<String> names) {
        names.forEach(name -> sheets.putIfAbsent(name, sheets.size()));
    }

    public void faultOfFile(FaultCode code, String found, Object... arguments) {
        add("", WHOLE_SHEET, code, found, code.detail(sparing(arguments)));
    }

    public void faultOfSheet(String sheet, FaultCode code, String found, Object... arguments) {
        add(sheet, WHOLE_SHEET, code, found, code.detail(sparing(arguments)));
    }

    public void fault(String sheet, Place place, FaultCode code, String found, Object... arguments) {
        add(sheet, place, code, found, code.detail(sparing(arguments)));
    }

    public void fault(String sheet, Place place, FaultCode code, String found, Message detail) {
        add(sheet, place, code, found, detail);
    }

    /** Among very many faults nobody looks for what may have been meant. */
    public Object[] sparing(Object... arguments) {
        return faults.size() < HINTED
                ? arguments
                : Arrays.stream(arguments)
                        .map(argument -> argument instanceof Nearest.Hint ? "" : argument)
                        .toArray();
    }

    /** A kind of fault is listed at least once, however late it is found. */
    private void add(String sheet, Place place, FaultCode code, String found, Message detail) {
        if (strictness.forgives(code)) {
            return;
        } else if (faults.size() >= LISTED && codes.contains(code)) {
            unlisted++;
            return;
        }
        codes.add(code);
        String cell = place.equals(WHOLE_SHEET) ? "" : place.address();
        CellFault fault = new CellFault(workbook, sheet, cell, code.name(), shortened(found), detail);
        faults.add(new PlacedFault(order(sheet), place, fault));
    }

    private int order(String sheet) {
        return sheets.getOrDefault(sheet, -1);
    }

    /**
     * Notes what a cell says; the first time counts.
     *
     * @param heading as in {@link Meaning}
     */
    public void means(String sheet, Place place, String heading, String said) {
        if (read.computeIfAbsent(sheet, unused -> new HashSet<>()).add(place)) {
            meanings.add(new PlacedMeaning(order(sheet), place, new Meaning(sheet, place.address(), heading, said)));
        }
    }

    /** A comment on a cell is allowed and never read. */
    public void hasNote(String sheet, Place place) {
        Meaning note = new Meaning(sheet, place.address(), "", "ghi chú đính vào ô, máy không đọc");
        meanings.add(new PlacedMeaning(order(sheet), place, note));
    }

    public boolean hasRead(String sheet, Place place) {
        return read.getOrDefault(sheet, Set.of()).contains(place);
    }

    public boolean faultless() {
        return faults.isEmpty();
    }

    public List<CellFault> faults() {
        List<CellFault> sorted = new ArrayList<>(faults.stream()
                .sorted(Comparator.comparingInt(PlacedFault::sheet)
                        .thenComparing(PlacedFault::place)
                        .thenComparing(placed -> placed.fault().code())
                        .thenComparing(placed -> placed.fault().detail().vi()))
                .map(PlacedFault::fault)
                .toList());
        if (unlisted > 0) {
            String rest = Integer.toString(unlisted);
            FaultCode more = FaultCode.TOO_MANY_FAULTS;
            sorted.add(new CellFault(workbook, "", "", more.name(), rest, more.detail(rest)));
        }
        return List.copyOf(sorted);
    }

    public List<Meaning> meanings() {
        return meanings.stream()
                .sorted(Comparator.comparingInt(PlacedMeaning::sheet).thenComparing(PlacedMeaning::place))
                .map(PlacedMeaning::meaning)
                .toList();
    }

    private static String shortened(String found) {
        return found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    }
}
