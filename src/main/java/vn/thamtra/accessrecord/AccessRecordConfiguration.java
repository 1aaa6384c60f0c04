package vn.thamtra.accessrecord;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thamtra.ledger.journal.ReadingDrops;

/** Puts the keeper of the readings behind the guard that asks whether the caller may. */
@Configuration(proxyBeanMethods = false)
class AccessRecordConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    AccessRecords readings(DataSource dataSource, Clock clock) {
        return new AccessRecords(dataSource, clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ReadingDrops readingDrops(DataSource dataSource, Clock clock) {
        return new ReadingDrops(dataSource, clock);
    }

    @Bean
    RetentionRounds retentionRounds(
            ReadingDrops drops,
            Clock clock,
            @Value("${thamtra.access-records.keep:}") String keep,
            @Value("${thamtra.access-records.order:}") String order) {
        RetentionRounds rounds = new RetentionRounds(drops, clock);
        Retention.of(keep, order).ifPresent(rounds::start);
        return rounds;
    }

    @Bean
    WebMvcConfigurer readingIsRecorded(AccessRecords readings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessRecordInterceptor(readings))
                        .addPathPatterns(AccessRecordInterceptor.PATHS);
            }
        };
    }
}
