package vn.thamtra.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Places the two guards: the filter that asks who calls, and the interceptor that asks whether the caller may. */
@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {
    /** Next after the filter that turns failures into problems. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<KeyFilter> keyFilter(ApiKeys keys, ObjectProvider<PathMappedEndpoints> endpoints) {
        return registered(keys, endpoints);
    }

    static FilterRegistrationBean<KeyFilter> registered(ApiKeys keys, ObjectProvider<PathMappedEndpoints> endpoints) {
        KeyFilter filter = new KeyFilter(keys, new PlatformAddresses(endpoints::getObject));
        FilterRegistrationBean<KeyFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(ORDER);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
