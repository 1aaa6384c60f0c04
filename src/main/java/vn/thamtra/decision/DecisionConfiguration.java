package vn.thamtra.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import vn.thamtra.ledger.BasisBacklog;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.following.FollowingThread;
import vn.thamtra.ledger.following.RecentRecords;
import vn.thamtra.ledger.following.RecordIndex;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.trace.RecordSpans;

/** Judge and recorder, sharing one measure of memory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionSettings.class)
class DecisionConfiguration {
    @Bean
    MemoryBudget budget() {
        return MemoryBudget.ofThisMachine();
    }

    @Bean
    AdmissionFilter admission(DecisionSettings settings, Ledger ledger) {
        return new AdmissionFilter(new Admission(settings.maxAtOnce(), ledger::longestWait));
    }

    /** Next after the filter that turns failures into problems, and made no sooner than the ledger is open. */
    @Bean
    DelegatingFilterProxyRegistrationBean admissionOfDossiers() {
        DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean("admission");
        registration.addUrlPatterns(EvaluationController.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    Traffic traffic() {
        return new Traffic();
    }

    @Bean
    EvaluationTimes evaluationTimes(MeterRegistry registry, ObjectProvider<ObservationRegistry> spans) {
        return new EvaluationTimes(registry, spans.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    Judge judge(
            PublishedRulebooks rulebooks, Clock clock, MemoryBudget budget, Traffic traffic, EvaluationTimes times) {
        return new Judge(rulebooks, clock, budget, traffic, times);
    }

    @Bean
    Recorder recorder(Judge judge, Ledger ledger, EvaluationTimes times, RecordSpans spans) {
        return new Recorder(judge, ledger, times, spans);
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

    @Bean
    @DependsOnDatabaseInitialization
    RecordIndex recordIndex(DataSource dataSource, RecentRecords recent) {
        return new RecordIndex(dataSource, recent, AnsweredTraits::read);
    }

    /** Closed before the database is rewritten. */
    @Bean
    @DependsOn("erasures")
    FollowingThread recordIndexThread(RecordIndex index) {
        return new FollowingThread("record-index", index::follow);
    }
}
