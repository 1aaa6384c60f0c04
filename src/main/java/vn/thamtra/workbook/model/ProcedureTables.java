package vn.thamtra.workbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;

/**
 * One version of one procedure, as its workbook says it. Lists keep the order of the sheets.
 *
 * @param overall for a procedure in which one ground is enough: what is said when none stands; null where all
 *     criteria must hold
 */
public record ProcedureTables(
        Identity identity,
        Validity validity,
        boolean oneStop,
        @Nullable Overall overall,
        Vocabulary vocabulary,
        Definitions definitions,
        Rules rules,
        Notes notes) {
    /** By what the sheet {@code Thủ tục} calls the code of the procedure in the national database of procedures. */
    public static final String NATIONAL_CODE = "mã thủ tục quốc gia";

    /** The rule that no ground stands ({@code R-P2-17}). */
    public record Overall(String id, Message unmet, Citation citation, String cell) {}

    /**
     * Which procedure it is.
     *
     * @param file the workbook's file name
     * @param properties the sheet {@code Thủ tục}: what is shown but not judged, by Vietnamese key
     */
    public record Identity(String file, String id, Message name, Citation instrument, Map<String, String> properties) {}

    /**
     * When it is in force.
     *
     * @param from first day in force
     * @param to last day in force; null while none is set
     * @param confirmedUntil the last day for which the law was confirmed; null where it was never limited
     * @param cell the cell that says the first day
     * @param readings ids of the interpretations that the last day in force rests on
     * @param restsOn the instruments the procedure rests on, as the register knows them
     * @param comparedWith the instruments to look at once it has ended, or its law is no longer confirmed
     * @param succession who ended while the procedure was in force or with it; null where nobody did
     */
    public record Validity(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate confirmedUntil,
            String cell,
            List<String> readings,
            List<Instrument> restsOn,
            List<Instrument> comparedWith,
            @Nullable Succession succession) {

        /** Of a procedure whose bodies still exist. */
        public Validity(
                LocalDate from,
                @Nullable LocalDate to,
                @Nullable LocalDate confirmedUntil,
                String cell,
                List<String> readings,
                List<Instrument> restsOn,
                List<Instrument> comparedWith) {
            this(from, to, confirmedUntil, cell, readings, restsOn, comparedWith, null);
        }
    }

    /** What rows ask about besides what a dossier gives. */
    public record Definitions(List<Term> terms, List<Count> counts, List<Lapse> lapses, List<ValueDeclaration> values) {

        /** Of a procedure without values. */
        public Definitions(List<Term> terms, List<Count> counts, List<Lapse> lapses) {
            this(terms, counts, lapses, List.of());
        }
    }

    /** The rule rows, by sheet. */
    public record Rules(
            List<Row.Requirement> requirements,
            List<Row.Alternative> alternatives,
            List<Row.Bar> bars,
            List<Row.Notice> notices,
            List<Row.Limit> limits,
            Values values) {

        /** Of a procedure without tables of values. */
        public Rules(
                List<Row.Requirement> requirements,
                List<Row.Alternative> alternatives,
                List<Row.Bar> bars,
                List<Row.Notice> notices,
                List<Row.Limit> limits) {
            this(requirements, alternatives, bars, notices, limits, Values.NONE);
        }
    }

    /** The tables of values, and the rows of all of them. */
    public record Values(List<ValueTable> tables, List<Row.Value> rows) {
        public static final Values NONE = new Values(List.of(), List.of());
    }

    /** What goes with the rules and judges nothing. */
    public record Notes(List<Example> examples, List<Reading> readings, List<Waiver> waivers) {}

    /** The same procedure with other rows. */
    public ProcedureTables with(Definitions otherDefinitions, Rules otherRules) {
        return new ProcedureTables(
                identity, validity, oneStop, overall, vocabulary, otherDefinitions, otherRules, notes);
    }

    /** Every rule row, sheet by sheet. */
    public List<Row> rows() {
        return Stream.of(requirements(), alternatives(), bars(), notices(), limits(), rules.values.rows)
                .<Row>flatMap(List::stream)
                .toList();
    }

    public String file() {
        return identity.file;
    }

    public String id() {
        return identity.id;
    }

    public Message name() {
        return identity.name;
    }

    public Citation instrument() {
        return identity.instrument;
    }

    public Map<String, String> properties() {
        return identity.properties;
    }

    /** The code of the procedure in the national database of procedures; null where the workbook does not say it. */
    public @Nullable String nationalCode() {
        return identity.properties.get(NATIONAL_CODE);
    }

    public LocalDate effectiveFrom() {
        return validity.from;
    }

    public @Nullable LocalDate effectiveTo() {
        return validity.to;
    }

    public @Nullable LocalDate confirmedUntil() {
        return validity.confirmedUntil;
    }

    public String effectiveCell() {
        return validity.cell;
    }

    public List<Instrument> restsOn() {
        return validity.restsOn;
    }

    public List<Instrument> comparedWith() {
        return validity.comparedWith;
    }

    /** The instruments the procedure rests on that had ended before a day. */
    public List<Instrument> endedBefore(LocalDate day) {
        return restsOn().stream()
                .filter(instrument -> instrument.hasEndedBefore(day))
                .toList();
    }

    /** Whether any instrument the procedure rests on had ended before a day. */
    public boolean isLawEnded(LocalDate day) {
        for (Instrument instrument : restsOn()) {
            if (instrument.hasEndedBefore(day)) {
                return true;
            }
        }
        return false;
    }

    public List<String> validityReadings() {
        return validity.readings;
    }

    public @Nullable Succession succession() {
        return validity.succession;
    }

    public List<Term> terms() {
        return definitions.terms;
    }

    public List<Count> counts() {
        return definitions.counts;
    }

    public List<Lapse> lapses() {
        return definitions.lapses;
    }

    /** What tables of values give, in the order of the dictionary. */
    public List<ValueDeclaration> values() {
        return definitions.values;
    }

    public List<ValueTable> valueTables() {
        return rules.values.tables;
    }

    /** The rows of one table of values, in its order. */
    public List<Row.Value> rowsOf(ValueTable table) {
        return rules.values.rows.stream()
                .filter(row -> row.sheet().equals(table.sheet()))
                .toList();
    }

    public List<Row.Requirement> requirements() {
        return rules.requirements;
    }

    public List<Row.Alternative> alternatives() {
        return rules.alternatives;
    }

    public List<Row.Bar> bars() {
        return rules.bars;
    }

    public List<Row.Notice> notices() {
        return rules.notices;
    }

    public List<Row.Limit> limits() {
        return rules.limits;
    }

    public List<Example> examples() {
        return notes.examples;
    }

    public List<Reading> readings() {
        return notes.readings;
    }

    public List<Waiver> waivers() {
        return notes.waivers;
    }
}
