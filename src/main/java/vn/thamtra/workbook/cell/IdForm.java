package vn.thamtra.workbook.cell;

import java.util.regex.Pattern;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.FaultCode;

/** The forms that ids have. */
public enum IdForm {
    PROCEDURE("[a-z0-9]+(-[a-z0-9]+)*", "prov-legal-reporter-recognition"),
    FACT("[a-z][A-Za-z0-9]*", "legalFieldMonths"),
    DOCUMENT("[a-z0-9][a-z0-9-]*", "proposal-letter"),
    EVENT("[A-Z][A-Z0-9_]*", "DECISION_ISSUED"),
    CODE("[A-Z][A-Z0-9_]*", "CIVIL_SERVANT"),
    TERM("[A-Za-z][A-Za-z0-9-]*", "T-degree"),
    RULE("R-[A-Z0-9]+-[0-9]+[a-z]?", "R-P1-07"),
    EXAMPLE("[A-Za-z0-9][A-Za-z0-9._-]*", "KT-01"),
    READING("[A-Z][A-Za-z0-9.-]*", "RD-04"),
    STANDING_DAY("[A-Z][A-Za-z0-9.-]*", "CD-01"),
    WAIVER("[A-Z][A-Za-z0-9.-]*", "CN-01"),
    WARNING("[A-Z][A-Z0-9_]*", "COVERED_ROW");

    private final Pattern pattern;
    private final String example;

    IdForm(String pattern, String example) {
        this.pattern = Pattern.compile(pattern);
        this.example = example;
    }

    public boolean fits(String id) {
        return pattern.matcher(id).matches();
    }

    public String read(Slot slot) {
        String id = slot.code(Wanted.TEXT);
        if (!id.isEmpty() && !fits(id)) {
            slot.fault(FaultCode.BAD_ID, new Message("như " + example, "of " + example));
        }
        return id;
    }
}
