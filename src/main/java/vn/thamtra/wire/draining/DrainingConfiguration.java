package vn.thamtra.wire.draining;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DrainingConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> drainingProtocol() {
        return factory -> factory.setProtocol(DrainingProtocol.class.getName());
    }

    @Bean
    ConnectionDraining connectionDraining(ServletWebServerApplicationContext context) {
        return new ConnectionDraining(context);
    }
}
