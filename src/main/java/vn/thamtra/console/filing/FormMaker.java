package vn.thamtra.console.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Scope;

/** Makes the form of a version of a procedure, with what has been typed and what is wrong with it. */
final class FormMaker {
    private final ProcedureTables tables;
    private final Fields fields;
    private final Typed typed;

    private FormMaker(ProcedureTables tables, Typed typed, List<FormFaults.AtField> faults) {
        this.tables = tables;
        this.typed = typed;
        this.fields = new Fields(typed, faults);
    }

    static DossierForm make(ProcedureTables tables, LocalDate on, Typed typed, List<FormFaults.AtField> faults) {
        return new FormMaker(tables, typed, faults).make(on, faults);
    }

    private DossierForm make(LocalDate on, List<FormFaults.AtField> faults) {
        boolean several = typed.items() > 0;
        return new DossierForm(
                tables.id(),
                tables.name(),
                on,
                fields.moment(FieldName.RECEIVED),
                List.of(
                        fields.listed(FieldName.CHANNEL, Labels.CHANNEL, channels()),
                        fields.text(FieldName.CODE, Labels.CODE),
                        fields.text(FieldName.AGENCY, Labels.AGENCY),
                        fields.text(FieldName.APPLICANT, Labels.APPLICANT)),
                part("", new Askers(tables, several ? Scope.DOSSIER : null)),
                tables.rows().stream().anyMatch(row -> Askers.scope(row) == Scope.ITEM),
                IntStream.range(0, typed.items()).mapToObj(this::item).toList(),
                IntStream.range(0, typed.events()).mapToObj(this::event).toList(),
                tables.vocabulary().events().values().stream()
                        .map(event -> new Field.Choice(event.type(), event.name()))
                        .toList(),
                fields.moment(FieldName.AS_OF),
                fields.lines(FieldName.JSON, Labels.JSON),
                faults);
    }

    private static List<Field.Choice> channels() {
        return Stream.of(Channel.values())
                .map(channel -> new Field.Choice(channel.name(), channel.label()))
                .toList();
    }

    private DossierForm.Part part(String holder, Askers askers) {
        Map<Askers.Heading, List<Field>> groups = new LinkedHashMap<>();
        List<Field> attestations = new ArrayList<>();
        List<Field> rest = new ArrayList<>();
        for (FactDeclaration fact : tables.vocabulary().facts().values()) {
            Field field = fields.fact(holder, fact, askers.why(new Operand.OfFact(fact.id())));
            Askers.@Nullable Heading heading = askers.heading(fact.id());
            if (heading == null) {
                rest.add(field);
            } else if (fact.attestation()) {
                attestations.add(field);
            } else {
                groups.computeIfAbsent(heading, unused -> new ArrayList<>()).add(field);
            }
        }
        return new DossierForm.Part(papers(holder, askers), inOrder(groups), attestations, rest);
    }

    /** What is demanded, then criterion by criterion, then the rest; within these as the workbook declares it. */
    private static List<DossierForm.Group> inOrder(Map<Askers.Heading, List<Field>> groups) {
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().rank()))
                .map(entry -> new DossierForm.Group(
                        entry.getKey().vietnamese(), entry.getKey().title(), entry.getValue()))
                .toList();
    }

    private List<DossierForm.Paper> papers(String holder, Askers askers) {
        return tables.vocabulary().documents().values().stream()
                .map(paper -> fields.tick(
                        FieldName.paper(holder, paper.id()),
                        paper.name(),
                        askers.why(new Operand.OfDocument(paper.id()))))
                .filter(tick -> holder.isEmpty()
                        || !tick.why().isEmpty()
                        || !tick.typed().isEmpty())
                .map(tick -> new DossierForm.Paper(
                        tick, fields.number(FieldName.copies(tick.name()), Labels.COPIES, Labels.COPIES_HINT)))
                .toList();
    }

    private DossierForm.ItemPart item(int number) {
        String name = FieldName.item(number);
        return new DossierForm.ItemPart(
                number, fields.text(FieldName.ref(name), Labels.REF), part(name, new Askers(tables, Scope.ITEM)));
    }

    private DossierForm.EventPart event(int number) {
        String name = FieldName.event(number);
        String type = typed.text(FieldName.type(name));
        @Nullable EventDeclaration declared = tables.vocabulary().events().get(type);
        boolean byMoment = declared != null && declared.told() == EventDeclaration.Told.AT;
        return new DossierForm.EventPart(
                number,
                name,
                type,
                declared == null ? new Message(type, type) : declared.name(),
                byMoment ? fields.moment(name + "/at") : List.of(fields.day(name + "/on", Labels.DAY)),
                declared == null
                        ? List.of()
                        : declared.facts().stream()
                                .map(fact -> fields.fact(name, fact, List.of()))
                                .toList());
    }
}
