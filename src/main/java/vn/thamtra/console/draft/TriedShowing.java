package vn.thamtra.console.draft;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.draft.DraftRulebooks;
import vn.thamtra.draft.Drafts;
import vn.thamtra.explanation.VerdictLines;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;

/** Runs the dossier that shows a finding: what it says, and what the draft says to it. Nothing is recorded. */
@Component
final class TriedShowing {
    private final DraftRulebooks rulebooks;

    TriedShowing(DraftRulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** Something the dossier says. */
    record Given(Message name, Message value) {}

    void run(Drafts.Whole whole, Showing showing, Function<Message, String> language, Model model) {
        try {
            Rulebook rulebook = rulebooks.of(whole);
            Vocabulary vocabulary =
                    rulebook.vocabulary(showing.dossier().procedure()).orElseThrow();
            Verdict verdict = rulebook.evaluate(showing.dossier(), showing.asOf());
            model.addAttribute("dossier", given(showing, vocabulary));
            model.addAttribute("ran", VerdictLines.of(verdict, rulebook, language));
            model.addAttribute("given", reasons(verdict));
            model.addAttribute("givenDue", lastDays(verdict));
        } catch (ProblemException faulty) {
            model.addAttribute("dossier", List.of());
        }
    }

    /** Those that weigh, as the column of examples has them. */
    private static String reasons(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(reason -> reason.kind() != ReasonKind.MET && reason.kind() != ReasonKind.NOTICE)
                .map(reason -> reason.kind() + " " + reason.rule())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String lastDays(Verdict verdict) {
        return verdict.deadlines().stream()
                .flatMap(deadline -> Stream.ofNullable(deadline.due())
                        .map(due -> deadline.id() + " = "
                                + ShownDate.of(LocalDate.from(due)).vi()))
                .collect(Collectors.joining("; "));
    }

    private static List<Given> given(Showing showing, Vocabulary vocabulary) {
        Dossier dossier = showing.dossier();
        List<Given> given = new ArrayList<>();
        given.add(
                new Given(new Message("Ngày nhận", "Received"), ShownDate.of(CivilTime.dateOf(dossier.receivedAt()))));
        given.add(new Given(new Message("Xét đến ngày", "Judged on"), ShownDate.of(CivilTime.dateOf(showing.asOf()))));
        dossier.facts().forEach((id, value) -> given.add(fact(id, value, vocabulary)));
        dossier.documents()
                .forEach((type, copies) -> given.add(new Given(
                        vocabulary.documents().containsKey(type)
                                ? vocabulary.documents().get(type).name()
                                : same(type),
                        same(Integer.toString(copies)))));
        dossier.events()
                .forEach(event -> given.add(new Given(
                        vocabulary.events().containsKey(event.type())
                                ? vocabulary.events().get(event.type()).name()
                                : same(event.type()),
                        day(event))));
        return given;
    }

    private static Message day(Event event) {
        @Nullable LocalDate on = event.on();
        @Nullable OffsetDateTime at = event.at();
        return on != null ? ShownDate.of(on) : at == null ? same("") : ShownDate.of(CivilTime.dateOf(at));
    }

    private static Given fact(String id, Object value, Vocabulary vocabulary) {
        Map<String, FactDeclaration> facts = vocabulary.facts();
        FactDeclaration fact = facts.get(id);
        return fact == null
                ? new Given(same(id), same(value.toString()))
                : new Given(fact.name(), said(fact.type(), value));
    }

    private static Message said(FactType type, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? new Message("có", "yes") : new Message("không", "no");
        } else if (value instanceof LocalDate day) {
            return ShownDate.of(day);
        }
        return type.options().stream()
                .filter(option -> option.code().equals(value.toString()))
                .map(option -> same(option.label()))
                .findFirst()
                .orElseGet(() -> same((value + " " + type.unit()).strip()));
    }

    private static Message same(String text) {
        return new Message(text, text);
    }
}
