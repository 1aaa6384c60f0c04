package vn.thamtra.access;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import vn.thamtra.ledger.journal.Seals;

/** The key store, with a first administrator's key made when the service starts on an empty database. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    @DependsOn("checkpointLogs")
    ApiKeys apiKeys(
            DataSource dataSource, Clock clock, Seals seals, @Value("${thamtra.bootstrap-key:}") String configured) {
        ApiKeys keys = new ApiKeys(dataSource, clock, seals);
        Optional<String> secret = Optional.of(configured).filter(given -> !given.isBlank());
        keys.bootstrap(secret).filter(made -> secret.isEmpty()).ifPresent(AccessConfiguration::show);
        return keys;
    }

    /** On standard output, not through the log: logs are kept and read by others. */
    private static void show(NewApiKey made) {
        System.out.println("Khóa API của quản trị viên đầu tiên (chỉ hiện một lần): " + made.secret());
        System.out.println("The first administrator's API key (shown only once): " + made.secret());
    }
}
