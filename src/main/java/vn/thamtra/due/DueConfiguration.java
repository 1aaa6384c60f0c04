package vn.thamtra.due;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.following.RecordIndex;

/** Who is asked what is due. */
@Configuration(proxyBeanMethods = false)
class DueConfiguration {
    @Bean
    Dues dues(DataSource dataSource, Records records, RecordIndex index) {
        return new Dues(dataSource, records, index);
    }
}
