package vn.thamtra.cluster;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import vn.thamtra.decision.RecordedLabels;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.Records;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.Rejudging;
import vn.thamtra.replay.comparison.Replayer;
import vn.thamtra.replay.comparison.Tally;
import vn.thamtra.rulebook.store.CompileCache;

/**
 * What one executor needs for an order: made once for all its tasks, so that a rulebook is opened once and code stays warm.
 * Each executor compiles into a folder of its own, which goes with it.
 */
final class Workplace {
    private static final Map<UUID, Workplace> OPEN = new ConcurrentHashMap<>();

    static {
        // The engine makes names by the default locale, on an executor as in the service.
        Locale.setDefault(Locale.ROOT);
    }

    private final PeriodOrder order;
    private final Rejudging rejudging;
    private final @Nullable Exchanges exchanges;

    private Workplace(Order order, CarriedArchive archive, LongPredicate intact, @Nullable Exchanges exchanges) {
        CompileCache cache = CompileCache.in(Path.of(SparkFiles.getRootDirectory(), "compiled-rules"));
        ArchivedRulebooks rulebooks = new ArchivedRulebooks(archive, cache);
        this.order = order.period();
        this.rejudging = new Rejudging(
                this.order.rulebook(), archive.knowledge().until(order.known()), rulebooks::find, new Replayer(intact));
        this.exchanges = exchanges;
    }

    /** Where a database is read. */
    static Workplace at(Order order, CarriedArchive archive, LedgerDatabase database) {
        return OPEN.computeIfAbsent(order.run(), run -> {
            DataSource source = database.open();
            Records records = new Records(source, new RecordedLabels());
            return new Workplace(order, archive, records::isIntact, new Exchanges(source));
        });
    }

    /** Where an export is read, which says of each record whether it is what was recorded. */
    static Workplace at(Order order, CarriedArchive archive, LongPredicate intact) {
        return OPEN.computeIfAbsent(order.run(), run -> new Workplace(order, archive, intact, null));
    }

    Tally judge(Iterable<Exchange> recorded) {
        Tally tally = new Tally();
        recorded.forEach(each -> rejudging.count(each, tally));
        return tally;
    }

    /** Reads and judges what belongs to the order. */
    Tally judge(Stretch stretch) {
        Exchanges source = exchanges;
        if (source == null) {
            throw new IllegalStateException("There is no database to read");
        }
        Tally tally = new Tally();
        source.each(order.filter(), stretch.from(), stretch.below(), each -> rejudging.count(each, tally));
        return tally;
    }
}
