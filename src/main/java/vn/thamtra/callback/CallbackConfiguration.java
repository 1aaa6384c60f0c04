package vn.thamtra.callback;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import vn.thamtra.ledger.following.FollowingThread;
import vn.thamtra.ledger.following.Found;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.trace.RecordSpans;

/** Who subscribes, and who sends. */
@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {
    /** Closed before the database is rewritten. */
    @Bean
    @DependsOn("erasures")
    @DependsOnDatabaseInitialization
    Subscriptions subscriptions(DataSource dataSource, Clock clock) {
        return new Subscriptions(dataSource, clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    RefusedNotifications refusedNotifications(DataSource dataSource, @Value("${thamtra.ledger.origin}") String origin) {
        return new RefusedNotifications(dataSource, origin);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DecisionFeed decisionFeed(DataSource dataSource, PublishedRulebooks rulebooks) {
        return new DecisionFeed(dataSource, new NationalCodes(rulebooks::find));
    }

    @Bean
    ToldNotifications toldNotifications(DecisionFeed decisions, RefusedNotifications refused) {
        return new ToldNotifications(decisions, refused);
    }

    @Bean
    SubscriptionAdministration subscriptionAdministration(
            Subscriptions subscriptions, RefusedNotifications refused, ToldNotifications told, Clock clock) {
        return new SubscriptionAdministration(subscriptions, refused, told, clock);
    }

    @Bean
    Deliveries deliveries(
            Subscriptions subscriptions,
            RefusedNotifications refused,
            DecisionFeed decisions,
            DataSource dataSource,
            Clock clock,
            ObjectProvider<ObservationRegistry> spans,
            RecordSpans traced,
            @Value("${thamtra.ledger.origin}") String origin) {
        Sender sender = new Sender(clock, spans.getIfAvailable(() -> ObservationRegistry.NOOP), traced);
        DeadlineFeed deadlines = new DeadlineFeed(dataSource);
        PublicationFeed publications = new PublicationFeed(dataSource);
        return new Deliveries(
                subscriptions,
                refused,
                List.of(
                        (subscription, now) -> publications.next(subscription),
                        (subscription, now) -> decisions.next(subscription),
                        deadlines::next),
                sender,
                new Lanes(sender, clock, origin),
                clock);
    }

    @Bean
    CallbackMeters callbackMeters(DataSource dataSource, Deliveries deliveries) {
        return new CallbackMeters(dataSource, deliveries);
    }

    /** Closed before the database is rewritten. */
    @Bean
    @DependsOn("erasures")
    FollowingThread callbackThread(Deliveries deliveries) {
        return new FollowingThread("callbacks", () -> Found.more(deliveries.follow()));
    }
}
