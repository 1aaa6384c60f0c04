package vn.thamtra.cluster;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import vn.thamtra.replay.comparison.Tally;

/** Reads a share of the log from the database, on an executor, and judges it part by part. */
record JudgeDatabase(Order order, LedgerDatabase database, Broadcast<CarriedArchive> archive)
        implements FlatMapFunction<Stretch, Tally> {
    @Override
    public Iterator<Tally> call(Stretch share) {
        Workplace workplace = Workplace.at(order, archive.value(), database);
        return share.reads().stream().map(workplace::judge).iterator();
    }
}
