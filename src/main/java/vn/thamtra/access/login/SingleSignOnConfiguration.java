package vn.thamtra.access.login;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Single sign-on, as {@code spring.security.oauth2.client.*} configures it; without it there is none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SingleSignOnConfiguration {
    /** What an issuer publishes of itself is read when it is first needed: dossiers are judged whether it is there or not. */
    @Bean
    ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    @Bean
    SingleSignOn singleSignOn(
            OAuth2ClientProperties properties,
            ClientRegistrationRepository registrations,
            OwnSeal seal,
            Passwords passwords,
            Clock clock) {
        return new SingleSignOn(
                doors(properties.getRegistration()),
                new SignOnRequests(seal, registrations, clock),
                new SignedOnPersons(passwords));
    }

    private static List<SingleSignOn.Door> doors(Map<String, OAuth2ClientProperties.Registration> registrations) {
        return registrations.entrySet().stream()
                .map(each -> new SingleSignOn.Door(
                        SingleSignOn.WITH + "/" + each.getKey(),
                        Objects.requireNonNullElse(each.getValue().getClientName(), each.getKey())))
                .sorted(Comparator.comparing(SingleSignOn.Door::name))
                .toList();
    }
}
