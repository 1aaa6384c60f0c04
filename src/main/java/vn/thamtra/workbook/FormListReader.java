package vn.thamtra.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.Days;

/** The sheet that lists the forms: of which set and instrument, on which days, under which number. */
final class FormListReader {
    static final String FORMS = "Bộ mẫu";
    static final String SET = "Bộ";

    private static final String INSTRUMENT = "Văn bản";
    private static final String NUMBER = "Số mẫu";
    private static final String KIND = "Loại mẫu";
    private static final String TITLE = "Tên mẫu";
    private static final String BASIS = "Quy định tại";
    private static final String COMPARED = "Đã đối chiếu phụ lục";
    private static final Headings HEADINGS =
            Headings.of(Headings.ID, SET, INSTRUMENT, Headings.FROM, Headings.TO, NUMBER, KIND, TITLE, BASIS, COMPARED);
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
    private static final Message A_NUMBER = new Message("số hiệu mẫu viết bằng chữ: 02", "a form's number as text: 02");

    private final @Nullable Collection<String> instruments;
    private final UniqueIds ids = new UniqueIds();
    private final List<FormTemplate> forms = new ArrayList<>();

    /** @param instruments numbers in the register; null where nobody has one */
    FormListReader(@Nullable Collection<String> instruments) {
        this.instruments = instruments;
    }

    List<FormTemplate> read(Sheets sheets) {
        sheets.table(FORMS, HEADINGS).lines().forEach(this::read);
        return List.copyOf(forms);
    }

    private void read(Line line) {
        ids.claim(line.slot(Headings.ID), IdForm.STANDING_DAY.read(line.slot(Headings.ID)));
        @Nullable FormKind kind = Words.FORM_KIND.find(line.slot(KIND));
        FormTemplate form = new FormTemplate(
                line.slot(SET).name(),
                instrument(line.slot(INSTRUMENT)),
                days(line),
                number(line.slot(NUMBER)),
                kind == null ? FormKind.RECEIPT : kind,
                line.slot(TITLE).text(),
                line.slot(BASIS).text(),
                Words.COMPARED.read(line.slot(COMPARED)),
                List.of());
        line.readRemark();
        if (kind != null) {
            refuseRepeated(form, line);
        }
        forms.add(form);
    }

    private String instrument(Slot slot) {
        String number = slot.code(Wanted.TEXT);
        if (!number.isEmpty() && instruments != null && !instruments.contains(number)) {
            slot.fault(FaultCode.UNKNOWN_INSTRUMENT, Nearest.hint(number, instruments));
        }
        return number;
    }

    /** The days on which a dated row is law. */
    static Days days(Line line) {
        @Nullable LocalDate from = line.slot(Headings.FROM).dateOrNone();
        @Nullable LocalDate to = line.slot(Headings.TO).dateOrNone();
        if (from != null && to != null && to.isBefore(from)) {
            line.slot(Headings.TO).fault(FaultCode.RANGE_UPSIDE_DOWN);
        }
        return new Days(from, to);
    }

    private static String number(Slot slot) {
        String number = slot.code(A_NUMBER);
        if (slot.hasText() && !TWO_DIGITS.matcher(number).matches()) {
            slot.fault(FaultCode.BAD_NUMBER, A_NUMBER);
        }
        return number;
    }

    /** On one day there is one form of a kind, and in one set one of a number. */
    private void refuseRepeated(FormTemplate form, Line line) {
        List<FormTemplate> sameDays =
                forms.stream().filter(other -> other.days().meet(form.days())).toList();
        if (sameDays.stream().anyMatch(other -> other.kind() == form.kind())) {
            line.slot(Headings.FROM).fault(FaultCode.OVERLAPPING_DAYS);
        } else if (forms.stream()
                .anyMatch(other ->
                        other.set().equals(form.set()) && other.number().equals(form.number()))) {
            line.slot(NUMBER).fault(FaultCode.DUPLICATE_VALUE, form.number());
        } else if (sameDays.stream().anyMatch(other -> !other.set().equals(form.set()))) {
            line.slot(Headings.FROM).fault(FaultCode.OVERLAPPING_DAYS);
        }
    }
}
