package vn.thamtra.decision.recorded;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.following.RecordIndex;
import vn.thamtra.ledger.journal.Erasures;

/** Recorded decisions are found in the ledger, and what is erased of them in its journal. */
@Configuration(proxyBeanMethods = false)
class RecordedConfiguration {
    @Bean
    RecordedDecisions recordedDecisions(Records records, Erasures erasures, RecordIndex index) {
        return new RecordedDecisions(records, erasures, index);
    }
}
