package vn.thamtra.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Asks who calls at a management port of its own ({@code management.server.port}) as well. Named to the platform in
 * {@code META-INF/spring}, for the context of that port.
 */
class ManagementPortConfiguration {
    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    FilterRegistrationBean<KeyFilter> managementKeyFilter(ApiKeys keys, ObjectProvider<PathMappedEndpoints> endpoints) {
        return AccessWebConfiguration.registered(keys, endpoints);
    }
}
