package vn.thamtra.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.DocumentDeclaration;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Reading;

/** One version of a procedure with everything its workbook says, in the workbook's order. */
record ShownProcedure(
        String id,
        Message name,
        String rulebook,
        String workbook,
        Citation instrument,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate confirmedUntil,
        List<Instrument> restsOn,
        List<Instrument> comparedWith,
        boolean oneStop,
        About about,
        List<ShownFact> facts,
        List<DocumentDeclaration> documents,
        List<Event> events,
        List<Term> terms,
        List<Count> counts,
        List<Lapse> lapses,
        List<ShownRow.Requirement> requirements,
        List<ShownRow.Alternative> criteria,
        ProcedureTables.@Nullable Overall overall,
        List<ShownRow.Remark> bars,
        List<ShownRow.Remark> notices,
        List<ShownLimit> deadlines,
        List<ShownValues> values,
        List<Reading> readings) {

    record Event(String type, Message name, EventDeclaration.Told told, List<ShownFact> facts) {
        static Event of(EventDeclaration event) {
            return new Event(event.type(), event.name(), event.told(), ShownFact.all(event.facts()));
        }
    }

    /** A term of the law; it holds when all conditions of any one way hold. */
    record Term(String id, Message name, List<List<ShownCondition>> ways) {
        static Term of(vn.thamtra.workbook.model.Term term) {
            return new Term(
                    term.id(), term.name(), term.rows().stream().map(Term::way).toList());
        }

        private static List<ShownCondition> way(vn.thamtra.workbook.model.Term.Definition definition) {
            return ShownCondition.all(definition.conditions());
        }
    }

    record Count(String id, Message name, String event, List<ShownCondition> when) {
        static Count of(vn.thamtra.workbook.model.Count count) {
            List<Condition> conditions = count.conditions();
            return new Count(count.id(), count.name(), count.event(), ShownCondition.all(conditions));
        }
    }

    static ShownProcedure of(ProcedureTables tables, String rulebook) {
        String file = tables.file();
        return new ShownProcedure(
                tables.id(),
                tables.name(),
                rulebook,
                file,
                tables.instrument(),
                tables.effectiveFrom(),
                tables.effectiveTo(),
                tables.confirmedUntil(),
                tables.restsOn(),
                tables.comparedWith(),
                tables.oneStop(),
                About.of(tables.properties()),
                ShownFact.all(tables.vocabulary().facts().values()),
                List.copyOf(tables.vocabulary().documents().values()),
                tables.vocabulary().events().values().stream().map(Event::of).toList(),
                tables.terms().stream().map(Term::of).toList(),
                tables.counts().stream().map(Count::of).toList(),
                tables.lapses(),
                tables.requirements().stream()
                        .map(row -> ShownRow.Requirement.of(row, file))
                        .toList(),
                tables.alternatives().stream()
                        .map(row -> ShownRow.Alternative.of(row, file))
                        .toList(),
                tables.overall(),
                tables.bars().stream().map(row -> ShownRow.Remark.of(row, file)).toList(),
                tables.notices().stream()
                        .map(row -> ShownRow.Remark.of(row, file))
                        .toList(),
                tables.limits().stream().map(row -> ShownLimit.of(row, file)).toList(),
                ShownValues.all(tables),
                tables.readings());
    }
}
