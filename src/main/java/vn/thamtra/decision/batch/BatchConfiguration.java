package vn.thamtra.decision.batch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.decision.Recorder;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Records;

/** The lines of batches are decided by the recorder that decides single dossiers. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {
    @Bean
    RecordedLines recordedLines(Recorder recorder, Idempotency idempotency, Records records) {
        return new RecordedLines(recorder, idempotency, records);
    }
}
