package vn.thamtra.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.database.DurableTransaction;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.verdict.RulebookId;

/** Drafts in the database. Every change is sealed by the journal in its own transaction; a draft is changed by one at a time. */
final class DraftStore {
    private final JdbcClient jdbc;
    private final DurableTransaction transaction;
    private final Journal journal;
    private final Seals seals;

    DraftStore(DataSource dataSource, Seals seals) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new DurableTransaction(dataSource);
        this.journal = new Journal(dataSource);
        this.seals = seals;
    }

    /** Carries out a change of a draft that nobody else can change meanwhile. Empty when there is no such draft. */
    <T> Optional<T> change(UUID id, Function<Draft, T> change) {
        return transaction.of(() -> locked(id).map(change));
    }

    <T> T create(Supplier<T> making) {
        return transaction.of(making);
    }

    Optional<Draft> locked(UUID id) {
        return jdbc.sql("select * from draft where id = ? for update")
                .param(id)
                .query(DraftStore::draft)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from draft where id = ?")
                .param(id)
                .query(DraftStore::draft)
                .optional();
    }

    boolean hasOrigin(String origin) {
        return jdbc.sql("select count(*) from draft where origin = ?")
                        .param(origin)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(Draft draft, @Nullable String origin) {
        journal.enter(Subject.DRAFT, entry -> jdbc.sql(
                        "insert into draft (id, created_at, origin, state, revision, entry) values (?, ?, ?, ?, ?, ?)")
                .param(draft.id())
                .param(moment(draft.createdAt()))
                .param(origin)
                .param(draft.state().name())
                .param(draft.revision())
                .param(entry)
                .update());
    }

    void update(Draft draft) {
        journal.change(Subject.DRAFT, draft.id(), entry -> jdbc.sql("""
                        update draft set state = ?, revision = ?, effective_from = ?, activate_at = ?, last_error = ?,
                                         sequence = ?, entry = ? where id = ?""")
                .param(draft.state().name())
                .param(draft.revision())
                .param(draft.effectiveFrom())
                .param(moment(draft.activateAt()))
                .param(draft.lastError())
                .param(draft.sequence())
                .param(entry)
                .param(draft.id())
                .update());
    }

    void insert(Revision revision) {
        journal.enter(Subject.DRAFT_REVISION, entry -> insert(revision, entry));
    }

    private void insert(Revision revision, long entry) {
        @Nullable Citation amendment = revision.wanted().amendment();
        jdbc.sql("""
                        insert into draft_revision (draft, revision, made_at, author, caller, title, why, instrument, clause,
                                base, base_sequence, rulebook, manifest, changed, faults, warnings, waived, notes, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(revision.draft())
                .param(revision.number())
                .param(moment(revision.madeAt()))
                .param(revision.author().id())
                .param(revision.author().caller())
                .param(revision.wanted().title())
                .param(revision.wanted().why())
                .param(amendment == null ? null : amendment.instrument())
                .param(amendment == null ? null : amendment.clause())
                .param(revision.base().value())
                .param(revision.baseSequence())
                .param(revision.rulebook().value())
                .param(revision.manifest())
                .param(revision.changed())
                .param(revision.check().faults())
                .param(revision.check().warnings())
                .param(revision.check().waived())
                .param(revision.check().notes())
                .param(entry)
                .update();
    }

    void insert(UUID draft, DraftEvent event) {
        journal.enter(Subject.DRAFT_EVENT, entry -> insert(draft, event, entry));
    }

    private void insert(UUID draft, DraftEvent event, long entry) {
        DraftEvent.@Nullable About about = event.about();
        jdbc.sql("""
                        insert into draft_event (draft, happened_at, kind, revision, author, caller, reason, effective_from,
                                activate_at, instrument, clause, job, workbook, sheet, row_id, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(draft)
                .param(moment(event.at()))
                .param(event.kind().name())
                .param(event.revision())
                .param(event.author().id())
                .param(event.author().caller())
                .param(event.reason())
                .param(event.effectiveFrom())
                .param(moment(event.activateAt()))
                .param(event.basis() == null ? null : event.basis().instrument())
                .param(event.basis() == null ? null : event.basis().clause())
                .param(event.job())
                .param(about == null ? null : about.workbook())
                .param(about == null ? null : about.sheet())
                .param(about == null ? null : about.row())
                .param(entry)
                .update();
    }

    Revision revision(UUID draft, int number) {
        return findRevision(draft, number).orElseThrow();
    }

    Optional<Revision> findRevision(UUID draft, int number) {
        return jdbc.sql("select * from draft_revision where draft = ? and revision = ?")
                .param(draft)
                .param(number)
                .query(DraftStore::revision)
                .optional();
    }

    /** Newest first. */
    List<DraftStep> steps(UUID draft) {
        return jdbc.sql("select revision, rulebook, base_sequence from draft_revision where draft = ?"
                        + " order by revision desc")
                .param(draft)
                .query((row, number) -> new DraftStep(row.getInt(1), new RulebookId(row.getString(2)), row.getLong(3)))
                .list();
    }

    List<String> allAuthors() {
        return jdbc.sql("select distinct author from draft_revision order by author")
                .query(String.class)
                .list();
    }

    /** Everyone who made a revision, the first one first. */
    List<String> authors(UUID draft) {
        return jdbc
                .sql("select author from draft_revision where draft = ? order by revision")
                .param(draft)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** What happened to a draft, oldest first. */
    List<DraftEvent> events(UUID draft) {
        return jdbc.sql("select * from draft_event where draft = ? order by id")
                .param(draft)
                .query(DraftStore::event)
                .list();
    }

    /** Drafts by when they were made, newest first, those before the cursor. */
    List<Draft> list(DraftQuery query, int most) {
        StringBuilder sql = new StringBuilder("select d.* from draft d join draft_revision r on r.draft = d.id"
                + " and r.revision = d.revision where 1 = 1");
        List<Object> values = new ArrayList<>();
        query.state().ifPresent(state -> with(sql, values, " and d.state = ?", state.name()));
        query.author()
                .ifPresent(author -> with(
                        sql,
                        values,
                        " and exists (select 1 from draft_revision a where a.draft = d.id and a.author = ?)",
                        author));
        query.procedure().ifPresent(procedure -> {
            with(sql, values, " and (r.changed like ?", "% decision-tables/" + procedure + ".xlsx %");
            with(sql, values, " or r.changed like ?)", "% decision-tables/" + procedure + "-v%.xlsx %");
        });
        query.before().ifPresent(before -> {
            with(sql, values, " and (d.created_at < ?", before.createdAt().atOffset(ZoneOffset.UTC));
            with(sql, values, " or (d.created_at = ?", before.createdAt().atOffset(ZoneOffset.UTC));
            with(sql, values, " and d.id < ?))", before.id());
        });
        return jdbc.sql(sql + " order by d.created_at desc, d.id desc limit " + most)
                .params(values)
                .query(DraftStore::draft)
                .list();
    }

    private static void with(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    /** The approved drafts whose moment has come, by the database's clock. */
    List<UUID> due() {
        return jdbc.sql("select id from draft where state = 'APPROVED'"
                        + " and (activate_at is null or activate_at <= current_timestamp) order by activate_at, id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whether its moment has come, by the database's clock. */
    boolean isDue(UUID id) {
        return due().contains(id);
    }

    /** The database's clock. */
    Instant now() {
        return jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The newest publication. */
    long newestSequence() {
        return jdbc.sql("select sequence from publication_head where id = 0")
                .query(Long.class)
                .single();
    }

    /** Whether the draft, what it says and what happened to it are as the service wrote them. */
    boolean isSealed(UUID draft) {
        return sealed(Subject.DRAFT, draft) && sealed(Subject.DRAFT_REVISION, draft) && eventsSealed(draft);
    }

    private boolean sealed(Subject subject, UUID draft) {
        List<Seals.Row<Boolean>> rows = seals.of(subject, draft, (row, number) -> true);
        return !rows.isEmpty() && rows.stream().allMatch(Seals.Row::sealed);
    }

    private boolean eventsSealed(UUID draft) {
        return jdbc.sql("select id from draft_event where draft = ?").param(draft).query(Long.class).list().stream()
                .allMatch(id -> seals.of(Subject.DRAFT_EVENT, id, (row, number) -> true).stream()
                        .allMatch(Seals.Row::sealed));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        long sequence = row.getLong("sequence");
        @Nullable Long published = row.wasNull() ? null : sequence;
        return new Draft(
                row.getObject("id", UUID.class),
                required(row, "created_at"),
                DraftState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("effective_from", LocalDate.class),
                instant(row, "activate_at"),
                row.getString("last_error"),
                published);
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(row.getString("author"), row.getString("caller"));
    }

    private static @Nullable Citation citation(ResultSet row) throws SQLException {
        String instrument = row.getString("instrument");
        String clause = row.getString("clause");
        return instrument == null || clause == null ? null : new Citation(instrument, clause);
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getObject("draft", UUID.class),
                row.getInt("revision"),
                required(row, "made_at"),
                author(row),
                new Revision.Wanted(row.getString("title"), row.getString("why"), citation(row)),
                new RulebookId(row.getString("base")),
                row.getLong("base_sequence"),
                new RulebookId(row.getString("rulebook")),
                row.getBytes("manifest"),
                row.getString("changed"),
                new CheckCounts(
                        row.getInt("faults"), row.getInt("warnings"), row.getInt("waived"), row.getInt("notes")));
    }

    private static DraftEvent event(ResultSet row, int number) throws SQLException {
        String workbook = row.getString("workbook");
        return new DraftEvent(
                required(row, "happened_at"),
                DraftEvent.Kind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                author(row),
                row.getString("reason"),
                row.getObject("effective_from", LocalDate.class),
                instant(row, "activate_at"),
                citation(row),
                row.getObject("job", UUID.class),
                workbook == null
                        ? null
                        : new DraftEvent.About(workbook, row.getString("sheet"), row.getString("row_id")));
    }
}
