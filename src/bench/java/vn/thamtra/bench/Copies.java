package vn.thamtra.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes of the records of a PostgreSQL ledger so many times as many, while no service is on it. A copy has the request and
 * the labels of the record that it is of; its id and its moment are later, its answer has its id, and its leaf commits to all of
 * them, so that it is as good a record as any. The tree is left to the service, which grows it over records that it lacks.
 */
final class Copies {
    private static final String MADE = """
            create unlogged table copied as
            select r.leaf_index + %1$d as leaf_index, r.recorded_at + interval '%2$d ms' as recorded_at, c.salt, c.request, c.seed,
                   i.id, a.answer,
                   convert_to(replace(replace(regexp_replace(convert_from(r.leaf, 'UTF8'), '"answerHash":"[0-9a-f]*"',
                              '"answerHash":"' || encode(sha256(c.salt || a.answer), 'hex') || '"'),
                              r.id::text, i.id::text),
                              to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                              to_char((r.recorded_at + interval '%2$d ms') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
                   'UTF8') as new_leaf
            from ledger_record r join record_content c on c.leaf_index = r.leaf_index
                 cross join lateral (select (lpad(to_hex(('x' || substr(replace(r.id::text, '-', ''), 1, 12))::bit(48)::bigint + %2$d),
                                     12, '0') || substr(replace(r.id::text, '-', ''), 13))::uuid as id) i
                 cross join lateral (select convert_to(replace(convert_from(c.answer, 'UTF8'), r.id::text, i.id::text), 'UTF8')
                                     as answer) a
            where r.leaf_index < %3$d""";

    private static final List<String> KEPT = List.of(
            """
            insert into ledger_record (leaf_index, id, recorded_at, rulebook, procedure_id, outcome, dossier_code, received_at,
                                       caller, leaf, leaf_hash, basis_set, program_version, program_build)
            select c.leaf_index, c.id, c.recorded_at, r.rulebook, r.procedure_id, r.outcome, r.dossier_code, r.received_at, r.caller,
                   c.new_leaf, sha256('\\x00'::bytea || c.new_leaf), r.basis_set, r.program_version, r.program_build
            from copied c join ledger_record r on r.leaf_index = c.leaf_index - %1$d order by c.leaf_index""",
            "insert into record_content (leaf_index, salt, request, answer, seed)"
                    + " select leaf_index, salt, request, answer, seed from copied order by leaf_index",
            "insert into record_index (leaf_index, procedure_id, caller, dossier_code, basis_set, marks)"
                    + " select leaf_index + %1$d, procedure_id, caller, dossier_code, basis_set, marks from record_index where leaf_index < %3$d",
            "insert into due_deadline (leaf_index, position, last_moment, party, apology, caller, dossier_code, procedure_id)"
                    + " select leaf_index + %1$d, position, last_moment, party, apology, caller, dossier_code, procedure_id"
                    + " from due_deadline where leaf_index < %3$d",
            "insert into record_span (first_index, next_index, earliest, latest) select first_index + %1$d, next_index + %1$d,"
                    + " earliest + interval '%2$d ms', latest + interval '%2$d ms' from record_span where first_index < %3$d",
            "insert into record_span_label (first_index, procedure_id, outcome, rulebook)"
                    + " select first_index + %1$d, procedure_id, outcome, rulebook from record_span_label where first_index < %3$d",
            "drop table copied");

    private Copies() {}

    /**
     * Those who follow the log must have followed all of it.
     *
     * @param size how many there are, in thousands
     * @param shift how many milliseconds a copy is later than the one before
     */
    static void make(Connection database, long size, int times, long shift) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // what the constraints want to be sure of holds by itself
            statement.execute("set session_replication_role = replica");
            for (long copy = 1; copy < times; copy++) {
                statement.execute(MADE.formatted(copy * size, copy * shift, size));
                for (String kept : KEPT) {
                    statement.execute(kept.formatted(copy * size, copy * shift, size));
                }
            }
            statement.execute("update row_use set decisions = decisions * " + times);
            for (String head : List.of("record_index_head", "row_use_head")) {
                statement.execute("update " + head + " set next_index = " + size * times);
            }
            statement.execute("update ledger_head set size = " + size * times);
            statement.execute("vacuum analyze");
        }
    }
}
