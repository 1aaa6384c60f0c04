package vn.thamtra.access.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import vn.thamtra.access.ApiKeys;
import vn.thamtra.access.SecurityLog;
import vn.thamtra.access.guard.Authorization;
import vn.thamtra.access.guard.PageAddresses;
import vn.thamtra.ledger.journal.Seals;

/** The chain of those who log in: what comes with the cookie of a session and no API key, and the pages for it. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {
    private static final int BEFORE_PROGRAMS = 50;

    @Bean
    Passwords passwords(DataSource dataSource, Clock clock, Seals seals, SecurityLog log) {
        return new Passwords(dataSource, clock, seals, log);
    }

    @Bean
    NewPassword newPassword(Passwords passwords, FindByIndexNameSessionRepository<?> sessions) {
        return new NewPassword(passwords, sessions);
    }

    @Bean
    PasswordAgain passwordAgain(Passwords passwords) {
        return new PasswordAgain(passwords);
    }

    @Bean
    OwnSeal ownSeal(KeyPair ledgerKeyPair) {
        return new OwnSeal(ledgerKeyPair);
    }

    @Bean
    Sessions sessions(ApiKeys known, OwnSeal seal, Clock clock) {
        return new Sessions(known, new SessionSeal(seal), clock);
    }

    /** A session holds texts alone: no object is ever made of what stands in the database. */
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService texts = new GenericConversionService();
        texts.addConverter(Object.class, byte[].class, text -> ((String) text).getBytes(StandardCharsets.UTF_8));
        texts.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return texts;
    }

    @Bean
    @Order(BEFORE_PROGRAMS)
    SecurityFilterChain chainOfPersons(
            HttpSecurity http,
            Passwords passwords,
            Sessions sessions,
            Authorization authorization,
            ObjectProvider<SingleSignOn> singleSignOn,
            @Value("${server.servlet.session.cookie.name}") String cookie) {
        Doors doors = new Doors(passwords);
        singleSignOn.ifAvailable(configured -> configured.addTo(http, doors));
        return http.securityMatcher(ofPersons(cookie))
                .csrf(forms -> forms.csrfTokenRepository(ofThisSiteAlone()))
                .addFilterBefore(new LargeForms(authorization, doors), CsrfFilter.class)
                .headers(headers ->
                        headers.defaultsDisabled().referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .requestCache(none -> none.requestCache(new NullRequestCache()))
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .authenticationProvider(new PasswordCheck(passwords))
                .formLogin(form -> form.loginPage(PageAddresses.LOGIN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(doors::come)
                        .failureHandler(doors::missed))
                .logout(logout -> logout.logoutUrl(PageAddresses.LOGOUT)
                        .addLogoutHandler(doors::go)
                        .logoutSuccessHandler(doors::gone))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(doors::unknown).accessDeniedHandler(doors::denied))
                .authorizeHttpRequests(calls -> calls.anyRequest().access(authorization))
                .build();
    }

    private static RequestMatcher ofPersons(String cookie) {
        return request -> request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (PageAddresses.isForPerson(request) || has(request, cookie));
    }

    private static CookieCsrfTokenRepository ofThisSiteAlone() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static boolean has(HttpServletRequest request, String cookie) {
        Cookie[] given = request.getCookies();
        return given != null && Stream.of(given).anyMatch(each -> each.getName().equals(cookie));
    }
}
