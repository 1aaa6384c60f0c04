package vn.thamtra.due;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.following.FollowingThread;

/** Who follows the log, and who is asked what is due. */
@Configuration(proxyBeanMethods = false)
class DueConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    DueFollower dueFollower(DataSource dataSource) {
        return new DueFollower(dataSource);
    }

    /** Closed before the database is rewritten. */
    @Bean
    @DependsOn("erasures")
    FollowingThread dueThread(DueFollower follower) {
        return new FollowingThread("due-deadlines", follower::follow);
    }

    @Bean
    Dues dues(DataSource dataSource, Records records, DueFollower follower) {
        return new Dues(dataSource, records, follower);
    }
}
