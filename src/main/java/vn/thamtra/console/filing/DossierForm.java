package vn.thamtra.console.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/**
 * The form of a procedure on a day, with what has been typed.
 *
 * @param received day and time of receipt
 * @param asOf day and time of judgement; empty fields mean now
 * @param whole what is told of the dossier as a whole
 * @param forItems whether any rule is judged for each of several people or units
 * @param eventTypes what may be added to what has happened
 * @param json where a dossier can be pasted that the form is to be filled in by
 * @param faults all that is wrong, in the order of reading
 */
record DossierForm(
        String procedure,
        Message procedureName,
        LocalDate on,
        List<Field> received,
        List<Field> about,
        Part whole,
        boolean forItems,
        List<ItemPart> items,
        List<EventPart> events,
        List<Field.Choice> eventTypes,
        List<Field> asOf,
        Field json,
        List<FormFaults.AtField> faults) {

    /**
     * Papers and facts, of the dossier or of an item.
     *
     * @param rest facts that no rule asks for here
     */
    record Part(List<Paper> papers, List<Group> groups, List<Field> attestations, List<Field> rest) {
        /** Whether anything beyond what is asked for has been filled in. */
        public boolean restGiven() {
            return rest.stream().anyMatch(field -> !field.typed().isBlank() || field.faulty());
        }
    }

    /** A paper to tick, and how many copies of it there are. */
    record Paper(Field tick, Field copies) {}

    /**
     * Facts that the rules of one criterion or kind ask for.
     *
     * @param title null where there is nothing but Vietnamese
     */
    record Group(String vietnamese, @Nullable Message title, List<Field> fields) {}

    /** One of several people or units. */
    record ItemPart(int number, Field ref, Part part) {}

    /** Something that has happened; one or two fields say when. */
    record EventPart(int number, String name, String type, Message label, List<Field> when, List<Field> facts) {}

    /** The name of the field where something is to be mended, if the form has it. */
    public boolean has(String field) {
        return fields().anyMatch(each -> each.name().equals(field));
    }

    private Stream<Field> fields() {
        return Stream.of(
                        received.stream(),
                        about.stream(),
                        of(whole),
                        items.stream().flatMap(item -> Stream.concat(Stream.of(item.ref()), of(item.part()))),
                        events.stream().flatMap(event -> Stream.concat(event.when().stream(), event.facts().stream())),
                        asOf.stream(),
                        Stream.of(json))
                .flatMap(each -> each);
    }

    private static Stream<Field> of(Part part) {
        return Stream.of(
                        part.papers().stream().flatMap(paper -> Stream.of(paper.tick(), paper.copies())),
                        part.groups().stream().flatMap(group -> group.fields().stream()),
                        part.attestations().stream(),
                        part.rest().stream())
                .flatMap(each -> each);
    }
}
