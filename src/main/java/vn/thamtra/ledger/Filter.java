package vn.thamtra.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which records to read; null stands for any. The time of recording is half-open: from ≤ recordedAt &lt; to.
 *
 * @param basis what one of the reasons rests on
 * @param marks what the answer says, all of these bits; 0 for anything
 */
public record Filter(
        @Nullable String procedure,
        @Nullable String outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String dossierCode,
        @Nullable String caller,
        @Nullable String rulebook,
        Based basis,
        int marks) {
    static final Filter ALL = new Filter(null, null, null, null, null, null);

    /** All that is given holds of one and the same reason; a clause stands for those below it too. */
    public record Based(
            @Nullable String rule,
            @Nullable String instrument,
            @Nullable String clause) {
        public static final Based ANYHOW = new Based(null, null, null);
    }

    public Filter(
            @Nullable String procedure,
            @Nullable String outcome,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String dossierCode,
            @Nullable String caller) {
        this(procedure, outcome, from, to, dossierCode, caller, null, Based.ANYHOW, 0);
    }

    record Part(String condition, List<Object> values) {
        /** Of one value, as a range. */
        static Part range(String column, Object value) {
            return new Part(column + " between ? and ?", List.of(value, value));
        }
    }

    /** Conditions for a where clause, each begun with "and", of a record r. */
    Part ofRecord() {
        return and("r", false);
    }

    /**
     * The same of a row i of the index, with its record r where that is asked. What has one value is asked for as a range: a
     * server that knows a column to have one value takes the rows to be in the order of the log anyhow, and would walk all of that
     * for a value that is rare.
     */
    Part ofIndex() {
        return and("i", true);
    }

    private Part and(String found, boolean ranges) {
        List<Part> given = parts(found, ranges);
        return new Part(
                given.stream().map(part -> " and " + part.condition).collect(Collectors.joining()),
                given.stream().flatMap(part -> part.values.stream()).toList());
    }

    /** Whether the index knows something of what is asked for. */
    boolean isIndexed() {
        return procedure != null || dossierCode != null || caller != null || isBased() || marks != 0;
    }

    /** Whether the index does not know all of what is asked for. */
    boolean isOfRecord() {
        return outcome != null || from != null || to != null || rulebook != null;
    }

    private List<Part> parts(String found, boolean ranges) {
        List<Part> given = new ArrayList<>();
        is(given, found + ".procedure_id", procedure, ranges);
        add(given, "r.outcome = ?", outcome);
        add(given, "r.recorded_at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        add(given, "r.recorded_at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        is(given, found + ".dossier_code", dossierCode, ranges);
        is(given, found + ".caller", caller, ranges);
        add(given, "r.rulebook = ?", rulebook);
        if (isBased()) {
            given.add(new Part(
                    "exists (select 1 from basis where set_id = " + found + ".basis_set and " + based().condition + ")",
                    based().values));
        }
        return given;
    }

    private static void is(List<Part> given, String column, @Nullable Object value, boolean range) {
        if (value != null) {
            given.add(range ? Part.range(column, value) : new Part(column + " = ?", List.of(value)));
        }
    }

    private static void add(List<Part> given, String condition, @Nullable Object value) {
        if (value != null) {
            given.add(new Part(condition, List.of(value)));
        }
    }

    boolean isBased() {
        return !basis.equals(Based.ANYHOW);
    }

    /** The same but for what the reasons rest on. */
    Filter anyhow() {
        return new Filter(procedure, outcome, from, to, dossierCode, caller, rulebook, Based.ANYHOW, marks);
    }

    /** What a set of bases has to have. */
    Part based() {
        List<Part> given = new ArrayList<>();
        add(given, "rule = ?", basis.rule());
        add(given, "instrument = ?", basis.instrument());
        if (basis.clause() != null) {
            given.add(below(basis.clause()));
        }
        return new Part(
                given.stream().map(Part::condition).collect(Collectors.joining(" and ")),
                given.stream().flatMap(part -> part.values.stream()).toList());
    }

    /**
     * The columns of the index to sort by before the place in the log: one that the filter holds fast, so that the order stays the
     * same and the embedded database walks the index that begins with it instead of sorting all it finds.
     */
    String sortedBy() {
        if (dossierCode != null) {
            return "i.dossier_code desc, ";
        }
        if (procedure != null) {
            return "i.procedure_id desc, ";
        }
        return caller == null ? "" : "i.caller desc, ";
    }

    /** "Điều 13" has "Điều 13 khoản 4" below it, but not "Điều 131". */
    private static Part below(String clause) {
        String pattern = clause.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        List<Object> values = new ArrayList<>(List.of(clause));
        List<String> conditions = new ArrayList<>(List.of("clause = ?"));
        for (String after : List.of(" ", ",", ".", ";")) {
            conditions.add("clause like ? escape '!'");
            values.add(pattern + after + "%");
        }
        return new Part("(" + String.join(" or ", conditions) + ")", Collections.unmodifiableList(values));
    }
}
