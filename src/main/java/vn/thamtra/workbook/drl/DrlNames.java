package vn.thamtra.workbook.drl;

import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** The names under which the compiled rules know the facts, documents, events and counts of a procedure. */
public final class DrlNames {
    /** The declared type of a procedure's facts. */
    public static final String FACTS = "Facts";

    private DrlNames() {}

    /** The DRL package of a procedure. */
    public static String packageOf(ProcedureTables tables) {
        return "procedures." + tables.id().replace('-', '_');
    }

    public static String fact(String id) {
        return "fact_" + id;
    }

    public static String document(String id) {
        return "doc_" + id.replace('-', '_');
    }

    public static String event(String type) {
        return "event_" + type;
    }

    /** A fact of the last event of a type. */
    public static String eventFact(String type, String fact) {
        return "last_" + type + "_" + fact;
    }

    /** Whether a limit has lapsed. */
    public static String lapse(String id) {
        return "lapse_" + id.replace('-', '_');
    }

    /** The least number of events a count can have. */
    public static String low(String count) {
        return "count_" + count.replace('-', '_') + "_low";
    }

    /** The greatest number of events a count can have. */
    public static String high(String count) {
        return "count_" + count.replace('-', '_') + "_high";
    }

    /** A value that a table gives; null while it is not known, and where there is none. */
    public static String value(String id) {
        return "value_" + id;
    }

    /** Whether it is known what a table gives, or that it gives nothing. */
    public static String settled(String value) {
        return "settled_" + value;
    }

    /** The rule that reports that all conditions of a row certainly hold. */
    public static String holds(Row row) {
        return row.id() + " " + row.sheet() + "!" + row.cell() + " holds";
    }

    /** The rule that reports that a row is not law on the day of receipt. */
    public static String isNotLaw(Row row) {
        return row.id() + " " + row.sheet() + "!" + row.cell() + " is not law";
    }

    static String javaType(FactType type) {
        return type.match(
                text -> "String",
                yesNo -> "Boolean",
                number -> number.decimals() ? "java.math.BigDecimal" : "Long",
                date -> "java.time.LocalDate",
                choice -> "String");
    }
}
