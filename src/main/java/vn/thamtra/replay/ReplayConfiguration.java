package vn.thamtra.replay;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.decision.Traffic;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.Records;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.replay.comparison.Replayer;

/** Replays of one decision, and the jobs that replay many. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplaySettings.class)
class ReplayConfiguration {
    @Bean
    Replayer replayer(Records records) {
        return new Replayer(records::isIntact);
    }

    @Bean
    ChoiceCheck choiceCheck(PublishedRulebooks published) {
        return new ChoiceCheck(published);
    }

    @Bean
    @DependsOnDatabaseInitialization
    JobStore replayJobs(DataSource dataSource) {
        return new JobStore(dataSource, UUID.randomUUID());
    }

    @Bean
    @DependsOnDatabaseInitialization
    ErasedChanges erasedChanges(DataSource dataSource) {
        return new ErasedChanges(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Exchanges exchanges(DataSource dataSource) {
        return new Exchanges(dataSource);
    }

    @Bean
    JobRuns jobRuns(PublishedRulebooks published, ArchivedRulebooks archive, Exchanges exchanges, Replayer replayer) {
        return new JobRuns(published, archive, exchanges, replayer);
    }

    @Bean
    Runner replayRunner(JobStore store, JobRuns runs, Traffic traffic, Clock clock, ReplaySettings settings) {
        int threads = settings.most();
        return new Runner(store, runs::of, new ReplayThrottle(traffic, threads), clock, threads);
    }

    @Bean
    Replays replays(
            JobStore store,
            Exchanges exchanges,
            PublishedRulebooks published,
            Runner runner,
            ChoiceCheck check,
            Clock clock) {
        return new Replays(store, exchanges, published, runner, check, clock);
    }

    @Bean
    RecordedReplays recordedReplays(
            ArchivedRulebooks archive, PublishedRulebooks published, ChoiceCheck check, Replayer replayer) {
        return new RecordedReplays(archive, published, check, replayer);
    }
}
