package vn.thamtra.access;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import vn.thamtra.ledger.journal.Seals;

/** The key store, with a first administrator's key made when the service starts on an empty database. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    @Bean
    @DependsOn("checkpointLogs")
    ApiKeys apiKeys(
            DataSource dataSource, Clock clock, Seals seals, @Value("${thamtra.bootstrap-key:}") String configured) {
        ApiKeys keys = new ApiKeys(dataSource, clock, seals);
        Optional<String> secret = Optional.of(configured).filter(given -> !given.isBlank());
        secret.ifPresent(BootstrapKeyRefused::tooShort);
        Optional<NewApiKey> made = keys.bootstrap(secret);
        made.filter(first -> secret.isEmpty()).ifPresent(AccessConfiguration::show);
        if (made.isEmpty() && secret.filter(keys::isAdministrator).isEmpty() && secret.isPresent()) {
            LOG.warn("thamtra.bootstrap-key không có tác dụng: đã có quản trị viên / has no effect: there is an"
                    + " administrator already; a lost key: java -jar thamtra.jar admin-key --reason=…");
        }
        return keys;
    }

    @Bean
    PasswordLinks passwordLinks(DataSource dataSource, Clock clock) {
        return new PasswordLinks(dataSource, clock);
    }

    @Bean
    SecurityLog securityLog(DataSource dataSource, Clock clock) {
        return new SecurityLog(dataSource, clock);
    }

    @Bean
    Persons persons(ApiKeys keys) {
        return keys.persons();
    }

    @Bean
    PersonAdministration personAdministration(Persons persons, ApiKeys keys, PasswordLinks links) {
        return new PersonAdministration(persons, keys, links);
    }

    @Bean
    KeyAdministration keyAdministration(ApiKeys keys, Persons persons, Clock clock) {
        return new KeyAdministration(keys, persons, clock);
    }

    /** On standard output, not through the log: logs are kept and read by others. */
    private static void show(NewApiKey made) {
        System.out.println("Khóa API của quản trị viên đầu tiên (chỉ hiện một lần): " + made.secret());
        System.out.println("The first administrator's API key (shown only once): " + made.secret());
    }
}
