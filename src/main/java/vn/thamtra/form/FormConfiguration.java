package vn.thamtra.form;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which office hands forms out, and where it is kept what was printed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeSettings.class)
class FormConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    PrintedForms printedForms(DataSource dataSource, Clock clock) {
        return new PrintedForms(dataSource, clock);
    }
}
