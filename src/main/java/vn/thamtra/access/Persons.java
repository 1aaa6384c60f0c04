package vn.thamtra.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.access.SecurityLine.Kind;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** The persons; one that the journal does not seal does not count, and nobody is ever taken away. */
public final class Persons {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final SecurityLog log;
    private final InstantSource clock;
    private final Seals seals;

    Persons(DataSource dataSource, InstantSource clock, Seals seals) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.log = new SecurityLog(dataSource, clock);
        this.clock = clock;
        this.seals = seals;
    }

    /** Throws a problem where the login name is somebody's. */
    Person create(PersonOrder order, @Nullable Caller by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.lock();
            if (isTaken(order.login())) {
                throw new ProblemException(Problem.of(ProblemType.LOGIN_TAKEN));
            }
            return insert(order, by);
        }));
    }

    boolean isTaken(String login) {
        return jdbc.sql("select count(*) from person where login = ?")
                        .param(login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** In the transaction there has to be. */
    Person insert(PersonOrder order, @Nullable Caller by) {
        Person person = new Person(
                UUID.randomUUID(),
                order.login(),
                order.fullName(),
                order.unit(),
                order.roles(),
                true,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        journal.enter(Subject.PERSON, entry -> insert(person, entry));
        log.write(SecurityLine.ofPerson(
                Kind.PERSON_MADE, by, person, person.login() + ": " + Roles.text(person.roles())));
        return person;
    }

    private void insert(Person person, long entry) {
        jdbc.sql("insert into person (id, login, full_name, unit, roles, active, created_at, entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(person.id())
                .param(person.login())
                .param(person.fullName())
                .param(4, person.unit(), Types.VARCHAR)
                .param(Roles.text(person.roles()))
                .param(person.active())
                .param(person.createdAt().atOffset(ZoneOffset.UTC))
                .param(entry)
                .update();
    }

    /** The person afterwards; empty where there is none. Throws a problem where the change is not allowed. */
    Optional<Person> change(UUID id, PersonChange change, Caller by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.lock();
            return find(id).map(before -> change(before, change.appliedTo(before), by));
        }));
    }

    private Person change(Person before, Person after, Caller by) {
        if (before.equals(after)) {
            return before;
        } else if (PersonChange.ofRights(before, after) && before.id().equals(by.personId())) {
            throw new ProblemException(Problem.of(ProblemType.OWN_ROLES));
        } else if (before.isAdministrator() && !after.isAdministrator() && administrators() < 2) {
            throw new ProblemException(Problem.of(ProblemType.LAST_ADMINISTRATOR));
        }
        journal.change(Subject.PERSON, before.id(), entry -> update(after, entry));
        log.write(SecurityLine.ofPerson(Kind.PERSON_CHANGED, by, after, PersonChange.told(before, after)));
        return after;
    }

    private void update(Person person, long entry) {
        jdbc.sql("update person set full_name = ?, unit = ?, roles = ?, active = ?, entry = ? where id = ?")
                .param(person.fullName())
                .param(2, person.unit(), Types.VARCHAR)
                .param(Roles.text(person.roles()))
                .param(person.active())
                .param(entry)
                .param(person.id())
                .update();
    }

    private long administrators() {
        return counting().stream().filter(Person::isAdministrator).count();
    }

    /** The person with the id, active or not, unless the journal does not seal it. */
    public Optional<Person> find(UUID id) {
        return seals.of(Subject.PERSON, id, Persons::person).stream()
                .filter(Seals.Row::sealed)
                .map(Seals.Row::value)
                .findFirst();
    }

    /** All persons, oldest first, each told whether the journal seals it. */
    List<Seals.Row<Person>> list() {
        return seals.all(Subject.PERSON, Persons::person).stream()
                .sorted(Comparator.comparing(
                                (Seals.Row<Person> row) -> row.value().createdAt())
                        .thenComparing(row -> row.value().id()))
                .toList();
    }

    /** Those that the journal seals, oldest first. */
    List<Person> counting() {
        return list().stream().filter(Seals.Row::sealed).map(Seals.Row::value).toList();
    }

    /** Whether one of those who may do everything can log in. */
    boolean hasAdministratorWithPassword() {
        return seals
                .all(
                        Subject.PERSON,
                        (row, number) -> row.getString("password_digest") != null
                                && person(row, number).isAdministrator())
                .stream()
                .anyMatch(row -> row.sealed() && row.value());
    }

    /** One row of the table. */
    public static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("full_name"),
                row.getString("unit"),
                Roles.parse(row.getString("roles")),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
