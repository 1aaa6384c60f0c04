package vn.thamtra.access.guard;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thamtra.access.ApiKeys;

/** Spring Security as this service needs it: who calls by the API key, who may by the table of rights, problems for the rest. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    /** After the chain of those who log in, which takes only what is theirs. */
    private static final int PROGRAMS = 100;

    @Bean
    Rights rights(ObjectProvider<AccessRight> more) {
        return new Rights(more.orderedStream());
    }

    @Bean
    Authorization authorization(Rights rights, ObjectProvider<PathMappedEndpoints> endpoints, Environment settings) {
        return new Authorization(rights, new PlatformAddresses(endpoints::getObject, settings));
    }

    /** No session, no cookie: then nothing can be forged, and headers come from the filter around everything. */
    @Bean
    @Order(PROGRAMS)
    SecurityFilterChain chainOfPrograms(HttpSecurity http, ApiKeys keys, Authorization authorization) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(none -> none.requestCache(new NullRequestCache()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(Refusals::unknown).accessDeniedHandler(Refusals::denied))
                .addFilterBefore(new BearerFilter(keys), AuthorizationFilter.class)
                .authorizeHttpRequests(calls -> calls.anyRequest().access(authorization))
                .build();
    }

    /** The container refuses malformed requests, as problems; what it lets through means the same here as to a controller. */
    @Bean
    HttpFirewall httpFirewall() {
        return new OpenFirewall();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnlyByRight()).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
