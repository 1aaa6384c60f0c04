package vn.thamtra.rowuse;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import vn.thamtra.ledger.following.FollowingThread;
import vn.thamtra.ledger.following.Found;
import vn.thamtra.publication.PublishedRulebooks;

/** Who counts, and who is asked. */
@Configuration(proxyBeanMethods = false)
class RowUseConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    RowUseFollower rowUseFollower(DataSource dataSource) {
        return new RowUseFollower(dataSource);
    }

    /** Closed before the database is rewritten. */
    @Bean
    @DependsOn("erasures")
    FollowingThread rowUseThread(RowUseFollower follower) {
        return new FollowingThread("row-use", () -> Found.more(follower.follow()));
    }

    @Bean
    RowUses rowUses(DataSource dataSource, PublishedRulebooks rulebooks, RowUseFollower follower) {
        return new RowUses(dataSource, rulebooks, follower);
    }
}
