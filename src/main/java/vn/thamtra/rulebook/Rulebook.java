package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.explanation.ExplainedNotInForce;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.rulebook.explanation.Explanations;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.NotInForce;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.form.FormSets;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * The immutable set of workbooks, DRL and calendar that decides. Evaluation is pure and safe for any number of threads:
 * the same dossier and moment give an equal verdict, for ever and on every machine.
 */
public final class Rulebook {
    private static final String ONE_STOP = "one-stop-intake";

    private final RulebookFiles files;
    private final Map<String, Procedure> procedures;
    private final WorkCalendar calendar;
    private final Timekeeping time;
    private final Wording wording;
    private final ParsedRulebook.Shared shared;
    private final FormSetsByDay formSets;

    Rulebook(
            RulebookFiles files,
            Map<String, Procedure> procedures,
            WorkCalendar calendar,
            Settings settings,
            Wording wording,
            ParsedRulebook.Shared shared) {
        this.files = files;
        this.procedures = procedures;
        this.calendar = calendar;
        this.time = Timekeeping.of(calendar, settings);
        this.wording = wording;
        this.shared = shared;
        this.formSets = new FormSetsByDay(shared.forms());
    }

    /** What came of opening a set of files: a rulebook, or everything that is wrong with them. */
    public sealed interface Opening {
        record Opened(Rulebook rulebook) implements Opening {}

        record Refused(List<CellFault> faults) implements Opening {}
    }

    /** Reads every file; the rules are compiled when first needed, or by {@link #compile}. */
    public static Opening open(RulebookFiles files, CompileCache cache) {
        return open(files, cache, Strictness.NEW);
    }

    /** Reads the files of a rulebook that was published once: what would be refused today must still be rebuilt. */
    public static Opening reopen(RulebookFiles files, CompileCache cache) {
        Opening opening = open(files, cache);
        return opening instanceof Opening.Opened ? opening : open(files, cache, Strictness.RECORDED);
    }

    private static Opening open(RulebookFiles files, CompileCache cache, Strictness strictness) {
        ParsedRulebook parsed = new RulebookReader(files, cache, strictness).read();
        return parsed instanceof ParsedRulebook.Accepted parts
                ? new Opening.Opened(new Rulebook(
                        files, parts.procedures(), parts.calendar(), parts.settings(), parts.wording(), parts.shared()))
                : new Opening.Refused(((ParsedRulebook.Refused) parsed).faults());
    }

    public RulebookId id() {
        return files.id();
    }

    public RulebookFiles files() {
        return files;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** The printed forms it words. */
    public FormSets forms() {
        return shared.forms();
    }

    /** The forms of national codes it gives. */
    public CodeForms codes() {
        return shared.codes();
    }

    /** How it speaks of what the rows of a version ask about. */
    public RowWording words(ProcedureTables tables) {
        return wording.rows(tables);
    }

    /** Ids of the procedures, sorted. */
    public Set<String> procedures() {
        return procedures.keySet();
    }

    /** What a dossier of the procedure may say; empty for an unknown procedure. */
    public Optional<Vocabulary> vocabulary(String procedure) {
        return Optional.ofNullable(procedures.get(procedure)).map(Procedure::vocabulary);
    }

    /** Every version of a procedure, oldest first; empty for an unknown one. */
    public List<ProcedureTables> versions(String procedure) {
        @Nullable Procedure known = procedures.get(procedure);
        return known == null
                ? List.of()
                : known.versions().stream().map(ProcedureVersion::tables).toList();
    }

    /** The version of a procedure that is in force on a day. */
    public Optional<ProcedureTables> inForce(String procedure, LocalDate day) {
        return Optional.ofNullable(procedures.get(procedure))
                .flatMap(known -> known.on(day))
                .map(ProcedureVersion::tables);
    }

    /** Compiles one procedure ahead of its first dossier. */
    public void compile(String procedure) {
        Objects.requireNonNull(procedures.get(procedure), procedure).versions().forEach(ProcedureVersion::compiled);
    }

    /** What is wrong with the rules of any procedure: compiles all that has not been proved to compile before. */
    public List<CellFault> faultsOfRules() {
        return faultsOfRules(version -> true);
    }

    /** The same, of some workbooks only, by the names of their files. */
    public List<CellFault> faultsOfRules(Set<String> workbooks) {
        return faultsOfRules(version -> workbooks.contains(version.entry().file()));
    }

    private List<CellFault> faultsOfRules(Predicate<ProcedureVersion> wanted) {
        List<ProcedureVersion> versions = procedures.values().stream()
                .flatMap(procedure -> procedure.versions().stream())
                .filter(wanted)
                .toList();
        return SideBySide.map(versions, ProcedureVersion::faults).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /**
     * Judges a checked dossier by the version in force on the day it was received.
     *
     * @param asOf the moment of judgement
     * @throws IllegalArgumentException for a procedure this rulebook does not have
     */
    public Verdict evaluate(Dossier dossier, OffsetDateTime asOf) {
        Procedure procedure = procedure(dossier);
        LocalDate receivedOn = CivilTime.dateOf(dossier.receivedAt());
        return procedure
                .on(receivedOn)
                .map(version -> judge(version.compiled(), dossier, asOf))
                .orElseGet(() -> notInForce(procedure.tables(receivedOn), dossier, asOf));
    }

    Verdict notInForce(ProcedureTables nearest, Dossier dossier, OffsetDateTime asOf) {
        LocalDate receivedOn = CivilTime.dateOf(dossier.receivedAt());
        return NotInForce.verdict(nearest, dossier, asOf, id(), wording)
                .with(formSets.on(receivedOn))
                .withNotices(misfits(nearest, dossier, receivedOn));
    }

    private Procedure procedure(Dossier dossier) {
        return Optional.ofNullable(procedures.get(dossier.procedure()))
                .orElseThrow(
                        () -> new IllegalArgumentException("This rulebook has no procedure " + dossier.procedure()));
    }

    public Verdict judge(JudgingRules rules, Dossier dossier, OffsetDateTime asOf) {
        LocalDate receivedOn = CivilTime.dateOf(dossier.receivedAt());
        return new Judgement(rules, time, dossier, asOf, isOneStop(receivedOn))
                .verdict(id())
                .with(formSets.on(receivedOn))
                .withNotices(misfits(rules.tables(), dossier, receivedOn));
    }

    private List<Reason> misfits(ProcedureTables tables, Dossier dossier, LocalDate receivedOn) {
        return MisfitCodes.told(shared.codes(), dossier, receivedOn, tables.oneStop() && isOneStop(receivedOn));
    }

    Circumstances circumstances(ProcedureTables tables, Dossier dossier, OffsetDateTime asOf) {
        return Circumstances.of(tables, time, dossier, asOf, isOneStop(CivilTime.dateOf(dossier.receivedAt())));
    }

    /** The version that the workbook of these tables is; empty for a file this rulebook does not have. */
    Optional<ProcedureVersion> version(ProcedureTables tables) {
        return Optional.ofNullable(procedures.get(tables.id())).flatMap(procedure -> procedure.versions().stream()
                .filter(version -> version.entry().file().equals(tables.file()))
                .findFirst());
    }

    /**
     * Explains how a dossier comes to its verdict, and looks for the smallest change by the applicant that would make it
     * ACCEPT. Costs as much as some thousand evaluations.
     *
     * @throws IllegalArgumentException for a procedure this rulebook does not have
     */
    public Explanation explain(Dossier dossier, OffsetDateTime asOf) {
        Procedure procedure = procedure(dossier);
        LocalDate receivedOn = CivilTime.dateOf(dossier.receivedAt());
        return procedure
                .on(receivedOn)
                .map(version -> explain(version.compiled(), dossier, asOf))
                .orElseGet(() ->
                        ExplainedNotInForce.explanation(procedure.tables(receivedOn), dossier, asOf, id(), wording));
    }

    private Explanation explain(CompiledProcedure procedure, Dossier dossier, OffsetDateTime asOf) {
        boolean oneStop = isOneStop(CivilTime.dateOf(dossier.receivedAt()));
        return Explanations.of(procedure, time, dossier, asOf, oneStop, id());
    }

    /** The one-stop rules are in force while their own procedure is. */
    private boolean isOneStop(LocalDate day) {
        @Nullable Procedure oneStop = procedures.get(ONE_STOP);
        return oneStop != null && oneStop.on(day).isPresent();
    }
}
