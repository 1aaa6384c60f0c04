package vn.thamtra.rowuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** Which rows decided how often: those that give reasons, of the rulebook of a day, and whatever else was a reason. */
public final class RowUses {
    private final JdbcClient jdbc;
    private final PublishedRulebooks rulebooks;
    private final RowUseFollower follower;

    RowUses(DataSource dataSource, PublishedRulebooks rulebooks, RowUseFollower follower) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rulebooks = rulebooks;
        this.follower = follower;
    }

    private record Key(String procedure, String rule) {}

    private record Counted(Key key, Outcome outcome, long decisions, Instant last) {}

    /** Takes up what was recorded last, as far as that is done in a moment. */
    public void catchUp() {
        follower.follow();
    }

    /** How many decisions have been counted. */
    public long counted() {
        return jdbc.sql("select next_index from row_use_head where id = 0")
                .query(Long.class)
                .single();
    }

    /**
     * By procedure, in the order of its sheets; then what stands in no row.
     *
     * @param procedure null for all
     */
    public List<RowUse> list(@Nullable String procedure, LocalDate day) {
        Map<Key, RowUse> uses = new LinkedHashMap<>();
        Rulebook rulebook = rulebooks.inForce(day);
        rulebook.procedures().stream()
                .filter(id -> procedure == null || procedure.equals(id))
                .flatMap(id -> rulebook.inForce(id, day).stream())
                .forEach(tables -> rows(tables)
                        .forEach(row -> uses.putIfAbsent(
                                new Key(tables.id(), row.id()),
                                new RowUse(tables.id(), row.id(), source(tables, row), 0, new TreeMap<>(), null))));
        counted(procedure).forEach(each -> uses.merge(each.key(), first(each), (known, more) -> plus(known, each)));
        return List.copyOf(uses.values());
    }

    /** A limit that is kept is no reason, and a value none at all: nothing would follow from their not being used. */
    private static Stream<Row> rows(ProcedureTables tables) {
        return Stream.of(tables.requirements(), tables.alternatives(), tables.bars(), tables.notices())
                .flatMap(List::stream);
    }

    private static Source source(ProcedureTables tables, Row row) {
        return new Source.Cell(tables.file(), row.sheet(), row.cell());
    }

    private List<Counted> counted(@Nullable String procedure) {
        return jdbc
                .sql(
                        "select procedure_id, rule, outcome, decisions, last_used from row_use order by procedure_id, rule, outcome")
                .query((row, number) -> new Counted(
                        new Key(row.getString(1), row.getString(2)),
                        Outcome.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(each -> procedure == null || procedure.equals(each.key().procedure()))
                .toList();
    }

    private static RowUse first(Counted counted) {
        Key key = counted.key();
        RowUse none = new RowUse(key.procedure(), key.rule(), null, 0, new TreeMap<>(), null);
        return plus(none, counted);
    }

    private static RowUse plus(RowUse known, Counted counted) {
        TreeMap<Outcome, Long> outcomes = new TreeMap<>(known.outcomes());
        outcomes.put(counted.outcome(), counted.decisions());
        @Nullable Instant before = known.lastUsed();
        return new RowUse(
                known.procedure(),
                known.rule(),
                known.source(),
                known.decisions() + counted.decisions(),
                outcomes,
                before == null || before.isBefore(counted.last()) ? counted.last() : before);
    }

    /** Whether the rulebook of a day or a recorded decision knows the procedure. */
    public boolean knows(String procedure, LocalDate day) {
        Set<String> ruled = rulebooks.inForce(day).procedures();
        return ruled.contains(procedure) || !counted(procedure).isEmpty();
    }
}
