package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.MessagePlaces;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.Operand;

/** The names declared in a workbook, which are the headings of its conditions. */
public final class Names {

    static final String CHANNEL = EarlierNames.CHANNEL;
    static final String OUTCOME = "Kết quả";
    static final String ONE_STOP = "Đang áp dụng cơ chế một cửa";

    /** Words that stand where a name might, so that no name may be like them. */
    private static final Set<String> RESERVED = Set.of(
            "-",
            "luôn",
            "nhận hồ sơ",
            "đủ hồ sơ",
            CHANNEL,
            OUTCOME,
            ONE_STOP,
            "Ngày nhận",
            "Thời hạn",
            "Mã",
            "Tên",
            "Tên tiếng Anh",
            "Ghi chú",
            "Cách hiểu",
            "Sự kiện",
            "Thành phần",
            "Yêu cầu",
            "Phạm vi",
            "Thông báo",
            "Thông báo tiếng Anh",
            "Căn cứ",
            "Tiêu chí",
            "Áp dụng khi",
            "Thông báo khi đạt",
            "Thông báo khi đạt tiếng Anh",
            "Thông báo khi không đạt",
            "Thông báo khi không đạt tiếng Anh",
            "Đối tượng",
            "Tính chất",
            "Khi",
            "Tính từ",
            "Trước/Sau",
            "Số",
            "Đơn vị",
            "Hoàn thành bởi",
            "Ai thực hiện",
            Headings.FROM,
            Headings.TO,
            Headings.ONLY_IF_ACCEPTED,
            "Việc",
            "Việc tiếng Anh",
            "Mô tả",
            "Xét đến ngày",
            "Mã lý do",
            "Hạn");

    /** Something declared: what it is, what may be asked of it, and where it stands. */
    record Named(Operand operand, TestType type, String place) {
        boolean is(Operand.Kind kind) {
            return operand.kind() == kind;
        }
    }

    private final Map<String, Named> byName = new LinkedHashMap<>();
    private boolean open;

    /** The name in the cell, now taken. */
    String declare(Slot slot, Operand operand, TestType type) {
        String name = slot.name();
        if (name.isEmpty()) {
            open = true;
            return name;
        }
        if (RESERVED.contains(name)) {
            slot.fault(FaultCode.RESERVED_NAME);
            open = true;
        }
        Named earlier = byName.putIfAbsent(name, new Named(operand, type, slot.sheet() + "!" + slot.address()));
        if (earlier != null) {
            slot.fault(FaultCode.DUPLICATE_NAME, earlier.place());
            open = true;
        }
        return name;
    }

    /** A declaration could not be read: a name that is not known may be meant by it, and is no fault of its own. */
    public void lost() {
        open = true;
    }

    boolean open() {
        return open;
    }

    @Nullable
    Named get(String name) {
        return byName.get(name);
    }

    Collection<String> all() {
        return byName.keySet();
    }

    /** What messages may name. */
    MessagePlaces places() {
        return new MessagePlaces(of(List.of(Operand.Kind.VALUE)), open);
    }

    /** Names of the kinds given. */
    List<String> of(List<Operand.Kind> kinds) {
        return byName.entrySet().stream()
                .filter(named -> kinds.contains(named.getValue().operand().kind()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names with the channel of submission, which every procedure knows. */
    Map<String, Named> conditions(boolean outcomeToo) {
        Map<String, Named> names = new LinkedHashMap<>(byName);
        names.put(CHANNEL, new Named(new Operand.OfChannel(), TestType.CHANNEL, ""));
        names.put(ONE_STOP, new Named(new Operand.OfOneStop(), TestType.HAPPENED, ""));
        if (outcomeToo) {
            names.put(OUTCOME, new Named(new Operand.OfOutcome(), TestType.OUTCOME, ""));
        }
        return names;
    }

    /** Tells a name that was not declared. */
    void unknown(Slot slot, String name, Message wanted, List<Operand.Kind> kinds, Set<String> fixedWords) {
        List<String> known = new ArrayList<>(of(kinds));
        known.addAll(fixedWords);
        if (!open || Nearest.to(name, known) != null) {
            slot.fault(FaultCode.UNKNOWN_NAME, wanted, Nearest.hint(name, known));
        }
    }

    static boolean wholeNumber(Named named) {
        return named.type().unclear()
                || (named.type().values().kind() == FactType.Kind.NUMBER
                        && !named.type().values().decimals());
    }
}
