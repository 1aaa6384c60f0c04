package vn.thamtra.meter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.signing.CheckpointLog;
import vn.thamtra.ledger.signing.CheckpointLogs;

/** How the ledger is, for who watches the service. Read when somebody asks: recording waits for none of it. */
final class LedgerMeters implements MeterBinder {
    private final Ledger ledger;
    private final CheckpointLogs checkpoints;
    private final Damages damages;
    private final Storage storage;
    private final Records records;

    LedgerMeters(Ledger ledger, CheckpointLogs checkpoints, Damages damages, Storage storage, Records records) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.damages = damages;
        this.storage = storage;
        this.records = records;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        writer(registry);
        Gauge.builder("thamtra.ledger.size", records, Records::size)
                .description("Decisions in the ledger")
                .register(registry);
        Gauge.builder("thamtra.ledger.indexed", records, Records::indexed)
                .description("Decisions in the index that they are found by")
                .register(registry);
        Gauge.builder("thamtra.ledger.storing", this, LedgerMeters::storing)
                .description("Whether decisions can be recorded now")
                .register(registry);
        Gauge.builder("thamtra.ledger.damages", damages, Damages::count)
                .description("Rows and logs that are not what was recorded or signed")
                .register(registry);
        age("ledger", checkpoints.ledger(), registry);
        age("journal", checkpoints.journal(), registry);
    }

    private void writer(MeterRegistry registry) {
        Gauge.builder("thamtra.writer.waiting", ledger, Ledger::waiting)
                .description("Decisions that wait to be put on the disk")
                .register(registry);
        FunctionCounter.builder("thamtra.writer.records", ledger, Ledger::records)
                .description("Decisions put on the disk")
                .register(registry);
        FunctionTimer.builder("thamtra.writer.commit", ledger, Ledger::groups, Ledger::nanos, TimeUnit.NANOSECONDS)
                .description("Groups of decisions put on the disk, each in one transaction")
                .register(registry);
    }

    private static void age(String log, CheckpointLog checkpoints, MeterRegistry registry) {
        Gauge.builder("thamtra.checkpoint.age", checkpoints, each -> each.age().toMillis() / 1000.0)
                .description("Since the last checkpoint in the file was good for the log as it is")
                .baseUnit("seconds")
                .tag("log", log)
                .register(registry);
    }

    private double storing() {
        return storage.fault().isEmpty() && !damages.isContradicted() ? 1 : 0;
    }
}
