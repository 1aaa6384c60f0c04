package vn.thamtra.access;

import java.util.List;
import java.util.UUID;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** What administrators do with persons, by whatever way they come: orders are read, and refused, the same way. */
public final class PersonAdministration {
    private final Persons persons;
    private final ApiKeys keys;
    private final PasswordLinks links;

    PersonAdministration(Persons persons, ApiKeys keys, PasswordLinks links) {
        this.persons = persons;
        this.keys = keys;
        this.links = links;
    }

    /** Somebody just entered, with the link to set a password by. */
    public record Entered(Person person, PasswordLinks.Link link) {}

    /** Everybody, oldest first, each told whether the journal seals the entry. */
    public List<Seals.Row<Person>> list() {
        return persons.list();
    }

    /** Throws 404 where there is nobody with the id. */
    public Person find(UUID id) {
        return persons.find(id).orElseThrow(PersonAdministration::unknown);
    }

    /**
     * One more.
     *
     * @param order as JSON; a problem tells everything wrong with it
     */
    public Entered enter(byte[] order, Caller by) {
        Person made = persons.create(PersonOrder.read(order), by);
        PasswordLinks.Link link = links.make(made, by);
        keys.refresh();
        return new Entered(made, link);
    }

    /**
     * The person after a change.
     *
     * @param change as JSON; a problem tells everything wrong with it
     */
    public Person change(UUID id, byte[] change, Caller by) {
        Person changed = persons.change(id, PersonChange.read(change), by).orElseThrow(PersonAdministration::unknown);
        keys.refresh();
        return changed;
    }

    /** For whoever has forgotten his password; throws 404 for whoever may not log in. */
    public PasswordLinks.Link link(UUID id, Caller by) {
        Person person = persons.find(id).filter(Person::active).orElseThrow(PersonAdministration::unknown);
        return links.make(person, by);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND));
    }
}
