package vn.thamtra.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Summary;
import vn.thamtra.ledger.following.RecordIndex;

/** Finds what is due. What it returns is what was answered: the checked record says it, the table only where to look. */
public final class Dues {
    private static final int MOST_COUNTED = 10_000;
    private static final String ORDER = " order by d.last_moment, d.leaf_index, d.position";

    private final JdbcClient jdbc;
    private final Records records;
    private final RecordIndex index;

    Dues(DataSource dataSource, Records records, RecordIndex index) {
        this.jdbc = JdbcClient.create(dataSource);
        this.records = records;
        this.index = index;
    }

    /** How many open deadlines bind somebody. */
    public record OfParty(String party, long deadlines) {}

    /**
     * How many open deadlines there are.
     *
     * @param parties by whom they bind, most first
     * @param all of all of them
     * @param more whether these are only the ones that end first
     */
    public record Counts(List<OfParty> parties, long all, boolean more) {}

    private static DueQuery.Position found(ResultSet row, int number) throws SQLException {
        return new DueQuery.Position(
                row.getObject("last_moment", OffsetDateTime.class).toInstant(),
                row.getLong("leaf_index"),
                row.getInt("position"));
    }

    /** Takes up what was recorded last, as far as that is done in a moment. */
    public void catchUp() {
        index.follow();
    }

    /** Those that end first. */
    public List<DueLine> list(DueQuery query) {
        Conditions conditions = Conditions.of(query);
        var statement = jdbc.sql("select d.leaf_index, d.position, d.last_moment from due_deadline d"
                + conditions.text() + ORDER + " limit " + query.limit());
        conditions.values().forEach(statement::param);
        Map<Long, Optional<Answered>> read = new HashMap<>();
        return statement.query(Dues::found).list().stream()
                .flatMap(found -> read.computeIfAbsent(found.index(), this::answered).stream()
                        .map(answered -> answered.line(found)))
                .toList();
    }

    /** How many there are, up to {@link #MOST_COUNTED}: nobody reads a larger number, and a page would wait for it. */
    public Counts counts(DueQuery query) {
        return counts(query, MOST_COUNTED);
    }

    Counts counts(DueQuery query, int most) {
        Conditions conditions = Conditions.of(query.fromTheFirst());
        var statement = jdbc.sql("select f.party, count(*) as deadlines from (select d.party from due_deadline d"
                + conditions.text() + ORDER + " limit " + most
                + ") f group by f.party order by count(*) desc, f.party");
        conditions.values().forEach(statement::param);
        List<OfParty> parties = statement
                .query((row, number) -> new OfParty(row.getString("party"), row.getLong("deadlines")))
                .list();
        long all = parties.stream().mapToLong(OfParty::deadlines).sum();
        return new Counts(parties, all, all == most);
    }

    /** A decision, read once however many deadlines it leaves open. */
    private record Answered(Summary decision, JsonNode deadlines) {
        DueLine line(DueQuery.Position found) {
            return new DueLine(decision, found, deadlines.path(found.position()));
        }
    }

    /** Empty for what was erased meanwhile. */
    private Optional<Answered> answered(long index) {
        Optional<Recorded> recorded = records.at(index);
        return recorded.flatMap(Recorded::content)
                .map(Content::answer)
                .map(answer -> JsonValues.MAPPER.readTree(answer).path("deadlines"))
                .map(deadlines -> new Answered(recorded.get().summary(), deadlines));
    }

    private record Conditions(String text, List<Object> values) {
        static Conditions of(DueQuery query) {
            List<String> conditions = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            Optional.ofNullable(query.from()).ifPresent(from -> {
                conditions.add("d.last_moment >= ?");
                values.add(from.atOffset(ZoneOffset.UTC));
            });
            Optional.ofNullable(query.to()).ifPresent(to -> {
                conditions.add("d.last_moment < ?");
                values.add(to.atOffset(ZoneOffset.UTC));
            });
            Optional.ofNullable(query.party()).ifPresent(party -> {
                conditions.add("d.party = ?");
                values.add(party);
            });
            Optional.ofNullable(query.caller()).ifPresent(caller -> {
                conditions.add("d.caller = ?");
                values.add(caller);
            });
            Optional.ofNullable(query.after()).ifPresent(after -> {
                conditions.add("d.last_moment >= ? and (d.last_moment > ? or d.leaf_index > ?"
                        + " or d.leaf_index = ? and d.position > ?)");
                values.addAll(List.of(
                        after.lastMoment().atOffset(ZoneOffset.UTC),
                        after.lastMoment().atOffset(ZoneOffset.UTC),
                        after.index(),
                        after.index(),
                        after.position()));
            });
            if (query.apology()) {
                conditions.add("d.apology = true");
            }
            return new Conditions(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
        }
    }
}
