package vn.thamtra.wire;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Puts {@link NothingIgnored} before every call: behind the guard that asks whether the caller may. */
@Configuration(proxyBeanMethods = false)
class StrictnessConfiguration implements WebMvcConfigurer {
    /** Of what the platform serves, the addresses that take no parameters. */
    private static final String[] PLATFORM = {"/actuator/health/**", "/actuator/info", "/actuator/prometheus"};

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NothingIgnored()).order(Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Bean
    MappedInterceptor nothingIgnoredByThePlatform() {
        return new MappedInterceptor(PLATFORM, new NothingIgnored());
    }
}
