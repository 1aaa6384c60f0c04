package vn.thamtra.rulebook;

import java.util.List;
import java.util.Map;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.form.FormSets;

/** What came of reading the files of a rulebook: its parts, or everything that is wrong with them. */
sealed interface ParsedRulebook {
    record Accepted(
            Map<String, Procedure> procedures, WorkCalendar calendar, Settings settings, Wording wording, Shared shared)
            implements ParsedRulebook {}

    /** What all procedures share besides: the printed forms, and the forms of codes. */
    record Shared(FormSets forms, CodeForms codes) {}

    record Refused(List<CellFault> faults) implements ParsedRulebook {}
}
