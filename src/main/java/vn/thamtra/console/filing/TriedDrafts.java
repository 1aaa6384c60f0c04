package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.check.example.ExampleCells;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftQuery;
import vn.thamtra.draft.DraftRulebooks;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.call.Examples;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.wire.PathId;

/** A dossier tried on a draft beside the law in force, and put into its examples. */
@Component
final class TriedDrafts {
    private static final int MOST = 50;

    private final Drafts drafts;
    private final DraftRulebooks rulebooks;
    private final Examples examples;
    private final Authors authors;
    private final TriedVerdicts verdicts;
    private final Clock clock;

    TriedDrafts(
            Drafts drafts,
            DraftRulebooks rulebooks,
            Examples examples,
            Authors authors,
            TriedVerdicts verdicts,
            Clock clock) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.examples = examples;
        this.authors = authors;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** A draft that can be tried. */
    record Choice(UUID id, String title) {}

    /** A draft's verdict. */
    record Beside(UUID id, String title, boolean takesExamples, TriedVerdict verdict) {}

    /** Those that change the procedure and have not ended, newest first; none for who may not read drafts. */
    List<Choice> choices(String procedure, Caller caller) {
        DraftQuery changed =
                new DraftQuery(Optional.empty(), Optional.empty(), Optional.of(procedure), Optional.empty());
        return reads(caller)
                ? drafts.list(changed, MOST).stream()
                        .filter(whole -> !whole.draft().state().isEnded())
                        .map(whole -> new Choice(
                                whole.draft().id(), whole.revision().wanted().title()))
                        .toList()
                : List.of();
    }

    private static boolean reads(Caller caller) {
        return caller.roles().stream().anyMatch(role -> role != Role.INTAKE);
    }

    /** What the newest revision of a draft says to a dossier. */
    Beside judged(String id, byte[] json, Caller caller) {
        Drafts.Whole whole = find(id, caller);
        Rulebook rulebook = rulebooks.of(whole);
        Dossier dossier = dossier(json, rulebook);
        Verdict verdict = rulebook.evaluate(dossier, AsOf.of(dossier, clock.instant()));
        return new Beside(
                whole.draft().id(),
                whole.revision().wanted().title(),
                edits(whole, caller),
                verdicts.of(verdict, dossier, rulebook, "beside", (sheet, rule, item) -> null));
    }

    private Drafts.Whole find(String id, Caller caller) {
        if (!reads(caller)) {
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN));
        }
        return drafts.find(PathId.uuid(id));
    }

    private static boolean edits(Drafts.Whole whole, Caller caller) {
        return caller.roles().contains(Role.EDITOR) && whole.draft().state().isEditable();
    }

    /** The draft may ask for what the law in force does not know. */
    private static Dossier dossier(byte[] json, Rulebook rulebook) {
        ParsedDossier parsed = DossierReader.read(json, rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Faulty faulty) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_DOSSIER).with(faulty.faults()));
        }
        return ((ParsedDossier.Read) parsed).dossier();
    }

    /** Puts the dossier into the examples of a draft, with the verdict that the law gives it. */
    void add(String id, byte[] json, ExampleCells.Expected expected, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        Drafts.Whole whole = find(id, caller);
        if (!caller.roles().contains(Role.EDITOR)) {
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN));
        }
        Dossier dossier = dossier(json, rulebooks.of(whole));
        examples.add(
                whole,
                whole.draft().revision(),
                authors.of(request),
                dossier,
                AsOf.of(dossier, clock.instant()),
                expected);
    }
}
