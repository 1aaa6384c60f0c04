package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.WhichEvent;

/** {@code Quá hạn}: time limits that other rows ask about. */
public final class LapseSheet {

    private static final int LONGEST = 10_000;
    private static final Message EVENT = new Message("sự kiện", "event");
    private static final Headings HEADINGS = Headings.of(
                    "Mã", "Tên", "Tên tiếng Anh", "Tính từ", "Số", "Đơn vị", "Hoàn thành bởi")
            .withOptional(Headings.WHICH_EVENT);

    private LapseSheet() {}

    public static List<Lapse> read(Sheets sheets, Names names) {
        UniqueIds ids = new UniqueIds();
        List<Lapse> lapses = new ArrayList<>();
        for (Line line : sheets.table(SheetName.LAPSES.title(), HEADINGS).lines()) {
            String id = IdForm.TERM.read(line.slot(Headings.ID));
            ids.claim(line.slot(Headings.ID), id);
            String name = names.declare(line.slot("Tên"), new Operand.OfLapse(id), TestType.HAPPENED);
            lapses.add(new Lapse(
                    id,
                    new Message(name, line.slot("Tên tiếng Anh").text()),
                    event(line.slot("Tính từ"), names),
                    Objects.requireNonNullElse(Words.WHICH_EVENT.find(line, Headings.WHICH_EVENT), WhichEvent.LAST),
                    line.slot("Số").wholeNumber(0, LONGEST),
                    Words.UNIT.read(line.slot("Đơn vị")),
                    event(line.slot("Hoàn thành bởi"), names),
                    line.address()));
            line.readRemark();
        }
        return List.copyOf(lapses);
    }

    private static String event(Slot slot, Names names) {
        String name = slot.name();
        Names.@Nullable Named named = names.get(name);
        if (named != null && named.is(Operand.Kind.EVENT)) {
            return named.operand().subject();
        }
        if (!name.isEmpty()) {
            slot.fault(FaultCode.UNKNOWN_NAME, EVENT, Nearest.hint(name, names.of(List.of(Operand.Kind.EVENT))));
        }
        return "";
    }
}
