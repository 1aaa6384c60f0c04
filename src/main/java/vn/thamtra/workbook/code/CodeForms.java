package vn.thamtra.workbook.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Template;

/**
 * The forms of codes of a rulebook ({@code ma-so.xlsx}). Where several of one kind are in force on a day, a code has any of
 * them; where none is, nothing is asked of a code.
 */
public final class CodeForms {
    /** Of a rulebook that gives none, as all were before there were any. */
    public static final CodeForms NONE = new CodeForms(List.of());

    private final List<Known> forms;

    private record Known(CodeForm form, CodePattern pattern) {
        /** One since some day is newer than one since ever. */
        private boolean isNewerThan(@Nullable Known other) {
            @Nullable LocalDate from = form.days().from();
            @Nullable
            LocalDate otherFrom = other == null ? null : other.form.days().from();
            return other == null || (from != null && (otherFrom == null || from.isAfter(otherFrom)));
        }
    }

    /**
     * A code that has no form of its kind.
     *
     * @param form the newest of those it might have had
     * @param told what is said of it
     */
    public record Misfit(CodeForm form, Message told) {}

    public CodeForms(List<CodeForm> forms) {
        this.forms = forms.stream()
                .map(form -> new Known(form, CodePattern.of(form.form())))
                .toList();
    }

    public List<CodeForm> all() {
        return forms.stream().map(Known::form).toList();
    }

    /**
     * What is wrong with a code that a dossier tells; empty where nothing is.
     *
     * @param oneStop whether the one-stop rules apply to the dossier
     */
    public Optional<Misfit> misfit(CodeKind kind, String code, LocalDate receivedOn, boolean oneStop) {
        return misfit(
                form -> form.kind() == kind && form.days().include(receivedOn) && (oneStop || !form.atOneStop()),
                code,
                receivedOn);
    }

    /** What is wrong with the code of a procedure that is in force on some days; empty where nothing is. */
    public Optional<Misfit> misfit(String codeOfProcedure, Days inForce) {
        return misfit(
                form -> form.kind() == CodeKind.PROCEDURE && form.days().meet(inForce),
                codeOfProcedure,
                LocalDate.EPOCH);
    }

    private Optional<Misfit> misfit(Predicate<CodeForm> asked, String code, LocalDate receivedOn) {
        @Nullable Known newest = null;
        for (Known known : forms) {
            if (asked.test(known.form)) {
                if (known.pattern.fits(code, receivedOn)) {
                    return Optional.empty();
                }
                newest = known.isNewerThan(newest) ? known : newest;
            }
        }
        return Optional.ofNullable(newest).map(known -> told(known, code, receivedOn));
    }

    private static Misfit told(Known known, String code, LocalDate receivedOn) {
        String example = known.pattern.on(receivedOn, known.form.example());
        return new Misfit(
                known.form, new Template(known.form.told()).fillKnown(CodePlace.values(code, example, receivedOn)));
    }

    /** What reading the code of a procedure hangs on. */
    public String ofProcedures() {
        return forms.stream()
                .map(Known::form)
                .filter(form -> form.kind() == CodeKind.PROCEDURE)
                .map(CodeForm::toString)
                .collect(Collectors.joining("\n"));
    }
}
