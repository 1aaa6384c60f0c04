package vn.thamtra.workbook;

import java.util.List;
import java.util.Map;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.OutcomeForms;
import vn.thamtra.workbook.model.Sentences;

/** What reading {@code loi-van.xlsx} gives. */
public sealed interface ParsedSentences {

    /** Texts by id, with their places; English names by the Vietnamese ones; which forms go with an outcome. */
    record Accepted(Map<String, Message> texts, Map<String, String> names, OutcomeForms forms)
            implements ParsedSentences {
        public Sentences sentences() {
            return new Sentences(texts, names, forms);
        }
    }

    /** Faults by sheet, row and column. */
    record Refused(List<CellFault> faults) implements ParsedSentences {}
}
