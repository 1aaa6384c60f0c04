package vn.thamtra.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.replay.comparison.Tally;

/**
 * Judges rows of an export on an executor, part by part.
 *
 * @param damaged indices of the records that were not what was recorded
 */
record JudgeExport(Order order, Broadcast<CarriedArchive> archive, Broadcast<Set<Long>> damaged)
        implements FlatMapFunction<Iterator<Row>, Tally> {
    @Override
    public Iterator<Tally> call(Iterator<Row> rows) {
        Set<Long> known = damaged.value();
        Workplace workplace = Workplace.at(order, archive.value(), (long index) -> !known.contains(index));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Tally next() {
                List<Exchange> together = new ArrayList<>(Exchanges.TOGETHER);
                while (rows.hasNext() && together.size() < Exchanges.TOGETHER) {
                    together.add(ExportedRow.of(rows.next()).recorded());
                }
                return workplace.judge(together);
            }
        };
    }
}
