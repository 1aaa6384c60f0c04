package vn.thamtra.workbook.form;

import java.util.List;
import vn.thamtra.workbook.model.Days;

/**
 * One printed form of a set.
 *
 * @param set the sheet that words it
 * @param instrument the one that prescribes it
 * @param days of receipt for which it is used
 * @param number as it is printed: {@code 02}
 * @param basis where the instrument or another says when it is handed out
 * @param compared whether somebody has held it against the annex of its instrument
 * @param lines in the order in which they are printed
 */
public record FormTemplate(
        String set,
        String instrument,
        Days days,
        String number,
        FormKind kind,
        String title,
        String basis,
        boolean compared,
        List<FormLine> lines) {

    public FormTemplate with(List<FormLine> said) {
        return new FormTemplate(set, instrument, days, number, kind, title, basis, compared, said);
    }
}
