package vn.thamtra.ledger.journal;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first entries of a journal: how many records are older than it, and every row that was there before it. */
final class Adoption {
    private final JdbcTemplate jdbc;
    private final BiConsumer<Subject, LongConsumer> journal;

    Adoption(JdbcTemplate jdbc, BiConsumer<Subject, LongConsumer> journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    void adopt() {
        journal.accept(
                Subject.JOURNAL_HEAD,
                entry -> jdbc.update(
                        "update journal_head set entry = ?, records_before = (select size from ledger_head where id = 0)",
                        entry));
        jdbc.query("select leaf_index from erasure where labels is null", (row, number) -> row.getLong(1))
                .forEach(index -> jdbc.update(
                        "update erasure set labels = ? where leaf_index = ?", ErasedLabels.of(jdbc, index), index));
        Stream.of(Subject.values())
                .filter(subject -> subject != Subject.JOURNAL_HEAD)
                .forEach(this::adopt);
    }

    private void adopt(Subject subject) {
        String unit = subject.unit();
        List<Object> units = jdbc.query(
                "select distinct " + unit + " from " + subject.table() + " order by " + unit,
                (row, number) -> row.getObject(1));
        units.forEach(each -> journal.accept(
                subject,
                entry -> jdbc.update(
                        "update " + subject.table() + " set entry = ? where " + unit + " = ?", entry, each)));
    }
}
