package vn.thamtra.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import vn.thamtra.decision.RecordedLabels;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.Records;

/** Reads a share of the log from the database, on an executor, for an export; each record is held against the tree. */
record ReadDatabase(Order order, LedgerDatabase database) implements FlatMapFunction<Stretch, Row> {
    @Override
    public Iterator<Row> call(Stretch share) {
        DataSource source = database.open();
        Exchanges exchanges = new Exchanges(source);
        Records records = new Records(source, new RecordedLabels());
        return share.reads().stream()
                .flatMap(part -> rows(part, exchanges, records).stream())
                .iterator();
    }

    private List<Row> rows(Stretch part, Exchanges exchanges, Records records) {
        List<Row> rows = new ArrayList<>();
        exchanges.each(
                order.period().filter(),
                part.from(),
                part.below(),
                each -> rows.add(new ExportedRow(each, records.isIntact(each.index())).row()));
        return rows;
    }
}
