package vn.thamtra.wire;

import java.time.Duration;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A shorter patience with bodies than with clients that read: who waits for a body holds a thread. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyTimeout(
            @Value("${thamtra.body-timeout:20s}") Duration timeout) {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout((int) timeout.toMillis());
            }
        });
    }
}
