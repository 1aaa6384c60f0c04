package vn.thamtra.workbook.model;

import java.util.Set;

/** The workbooks that hold no procedure: what all procedures share. */
public final class RegisterName {
    /** The calendar: holidays, swapped days, working weeks. */
    public static final String CALENDAR = "lich.xlsx";

    /** The register of the instruments of law that may be cited. */
    public static final String INSTRUMENTS = "van-ban.xlsx";

    /** The sentences the system puts together; a rulebook without it speaks as all did before there was one. */
    public static final String SENTENCES = "loi-van.xlsx";

    /** The printed forms; answers by a rulebook without it name no set of forms, and none is printed. */
    public static final String FORMS = "bieu-mau.xlsx";

    /** The forms of national codes; a rulebook without it asks nothing of codes. */
    public static final String CODES = "ma-so.xlsx";

    public static final Set<String> ALL = Set.of(CALENDAR, INSTRUMENTS, SENTENCES, FORMS, CODES);

    private RegisterName() {}
}
