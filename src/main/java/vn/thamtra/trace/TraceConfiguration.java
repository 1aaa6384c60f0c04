package vn.thamtra.trace;

import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is traced beside calls: nothing, where nobody is sent traces. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {
    @Bean
    RecordSpans recordSpans(ObjectProvider<Tracer> tracer, Clock clock) {
        return new RecordSpans(tracer.getIfAvailable(), clock);
    }
}
