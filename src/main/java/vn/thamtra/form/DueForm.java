package vn.thamtra.form;

import java.util.List;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.form.FormKind;

/**
 * One form that a decision calls for.
 *
 * @param compared whether its wording was held against the annex of the instrument
 * @param blanks the names of its dotted lines that may be filled in
 */
public record DueForm(
        String number,
        FormKind kind,
        String title,
        Message why,
        String instrument,
        String basis,
        boolean compared,
        List<String> blanks) {}
