package vn.thamtra.meter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.signing.CheckpointLogs;
import vn.thamtra.replay.Replays;

/** What the platform finds and binds. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {
    @Bean
    LedgerMeters ledgerMeters(
            Ledger ledger, CheckpointLogs checkpoints, Damages damages, Storage storage, Records records) {
        return new LedgerMeters(ledger, checkpoints, damages, storage, records);
    }

    @Bean
    ReplayMeters replayMeters(Replays replays) {
        return new ReplayMeters(replays);
    }
}
