package vn.thamtra.publication;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.program.Program;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.rulebook.store.ClockCache;
import vn.thamtra.rulebook.store.CompileCache;

/** What decides, by which program, and whether its rules are at hand: for who watches the service, and for who asks what it is. */
final class RulebookMeters implements MeterBinder, InfoContributor {
    private final PublishedRulebooks rulebooks;
    private final ClockCache cache;

    RulebookMeters(PublishedRulebooks rulebooks, CompileCache cache) {
        this.rulebooks = rulebooks;
        this.cache = cache.inMemory();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        MultiGauge newest = MultiGauge.builder("thamtra.rulebook.info")
                .description("The rulebook that was published last, and the program that judges by it")
                .register(registry);
        rulebooks.whenChanged(() -> tell(newest));
        Gauge.builder("thamtra.rulebook.unready", rulebooks, each -> each.notReady()
                        .size())
                .description("Publications that decide some days and cannot be opened")
                .register(registry);
        FunctionCounter.builder("thamtra.rules.cached", cache, ClockCache::hits)
                .description("Asked for compiled rules that were at hand")
                .register(registry);
        FunctionCounter.builder("thamtra.rules.made", cache, ClockCache::made)
                .description("Asked for compiled rules that had to be made or read from the disk")
                .register(registry);
    }

    private void tell(MultiGauge newest) {
        Program program = ThisProgram.get();
        List<MultiGauge.Row<?>> rows = rulebooks.newest().stream()
                .<MultiGauge.Row<?>>map(publication -> MultiGauge.Row.of(
                        Tags.of(
                                "rulebook", publication.rulebook(),
                                "sequence", Long.toString(publication.sequence()),
                                "version", program.version(),
                                "build", program.build()),
                        1))
                .toList();
        newest.register(rows, true);
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("program", ThisProgram.get());
        rulebooks.newest().map(Publication::rulebook).ifPresent(id -> info.withDetail("rulebook", id));
        rulebooks.newest().map(Publication::sequence).ifPresent(each -> info.withDetail("sequence", each));
    }
}
