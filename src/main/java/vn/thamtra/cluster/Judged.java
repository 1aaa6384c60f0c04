package vn.thamtra.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.storage.StorageLevel;
import vn.thamtra.replay.comparison.ReplayResult;
import vn.thamtra.replay.comparison.Tally;

/** What the executors have found, which stays on their disks until the result is written. */
record Judged(JavaRDD<Tally> found) {
    private static final int SORTED_IN = 64;

    static Judged of(JavaRDD<Tally> judging) {
        return new Judged(judging.persist(StorageLevel.DISK_ONLY()));
    }

    private static final class Sum implements Function2<Tally, Tally, Tally> {
        private static final long serialVersionUID = 1L;

        @Override
        public Tally call(Tally sum, Tally next) {
            sum.add(next.counts());
            return sum;
        }
    }

    private static final class Lines implements FlatMapFunction<Tally, Tally.Line> {
        private static final long serialVersionUID = 1L;

        @Override
        public Iterator<Tally.Line> call(Tally tally) {
            return tally.lines().iterator();
        }
    }

    private static final class Index implements Function<Tally.Line, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long call(Tally.Line line) {
            return line.index();
        }
    }

    /** Waits for all of it; the lines stay where they are. */
    private Tally counts() {
        return found.aggregate(new Tally(), new Sum(), new Sum());
    }

    /** Writes the result, whose lines come to the driver a part at a time, and returns what it begins with. */
    ReplayResult.Summary write(Order order, OutputStream out) throws IOException {
        Tally counts = counts();
        ReplayResult.Summary summary = ReplayResult.Summary.of(
                order.period(),
                order.known(),
                counts.matching(),
                counts.inMeaning(),
                counts.differing(),
                counts.notReproducible());
        ReplayResult.begin(out, summary, counts.groups().entrySet());
        if (!summary.allAsRecorded()) {
            Iterator<Tally.Line> lines = found.flatMap(new Lines())
                    .sortBy(new Index(), true, SORTED_IN)
                    .toLocalIterator();
            while (lines.hasNext()) {
                ReplayResult.line(out, lines.next().json());
            }
        }
        return summary;
    }
}
