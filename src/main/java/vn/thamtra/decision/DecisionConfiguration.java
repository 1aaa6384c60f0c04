package vn.thamtra.decision;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.ledger.BasisBacklog;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.publication.PublishedRulebooks;

/** Judge and recorder, sharing one measure of memory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionSettings.class)
class DecisionConfiguration {
    @Bean
    MemoryBudget budget() {
        return MemoryBudget.ofThisMachine();
    }

    @Bean
    Traffic traffic() {
        return new Traffic();
    }

    @Bean
    Judge judge(PublishedRulebooks rulebooks, Clock clock, MemoryBudget budget, Traffic traffic) {
        return new Judge(rulebooks, clock, budget, traffic);
    }

    @Bean
    Recorder recorder(Judge judge, Ledger ledger) {
        return new Recorder(judge, ledger);
    }

    @Bean
    Decider decider(Recorder recorder, Idempotency idempotency) {
        return new Decider(recorder, idempotency);
    }

    @Bean
    RecordedLabels recordedLabels() {
        return new RecordedLabels();
    }

    @Bean
    AnsweredBases answeredBases(BasisBacklog backlog) {
        return new AnsweredBases(backlog);
    }
}
