package vn.thamtra.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.OutcomeForms;

/** The sheet that says which printed forms go with an outcome; it may be left out. */
final class OutcomeFormsReader {
    static final String FORMS = "Mẫu theo kết quả";

    private static final String OUTCOME = "Kết quả";
    private static final String NUMBER = "Mẫu";
    private static final String FROM = "Từ ngày";
    private static final String TO = "Đến ngày";
    private static final String BASIS = "Căn cứ";
    private static final Headings HEADINGS = Headings.of(Headings.ID, OUTCOME, NUMBER, FROM, TO, BASIS);
    private static final Pattern FORM = Pattern.compile("[0-9]{2}");
    private static final Message A_NUMBER = new Message("số hiệu mẫu viết bằng chữ: 02", "a form's number as text: 02");

    private final UniqueIds ids = new UniqueIds();
    private final List<OutcomeForms.Entry> entries = new ArrayList<>();

    private OutcomeFormsReader() {}

    /** What the program had where the sheet is left out. */
    static OutcomeForms read(Sheets sheets) {
        if (!sheets.has(FORMS)) {
            return OutcomeForms.EARLIER;
        }
        OutcomeFormsReader reader = new OutcomeFormsReader();
        sheets.table(FORMS, HEADINGS).lines().forEach(reader::read);
        return new OutcomeForms(List.copyOf(reader.entries));
    }

    private void read(Line line) {
        ids.claim(line.slot(Headings.ID), IdForm.STANDING_DAY.read(line.slot(Headings.ID)));
        @Nullable Outcome outcome = Words.OUTCOME.find(line.slot(OUTCOME));
        Slot slot = line.slot(NUMBER);
        String number = slot.code(A_NUMBER);
        if (slot.hasText() && !FORM.matcher(number).matches()) {
            slot.fault(FaultCode.BAD_NUMBER, A_NUMBER);
        }
        @Nullable LocalDate from = line.slot(FROM).dateOrNone();
        @Nullable LocalDate to = line.slot(TO).dateOrNone();
        if (from != null && to != null && to.isBefore(from)) {
            line.slot(TO).fault(FaultCode.RANGE_UPSIDE_DOWN);
        }
        line.slot(BASIS).text();
        line.readRemark();
        if (outcome != null) {
            add(new OutcomeForms.Entry(outcome, number, new Days(from, to)), line.slot(FROM));
        }
    }

    private void add(OutcomeForms.Entry entry, Slot slot) {
        if (entries.stream().anyMatch(entry::repeats)) {
            slot.fault(FaultCode.OVERLAPPING_DAYS);
        }
        entries.add(entry);
    }
}
