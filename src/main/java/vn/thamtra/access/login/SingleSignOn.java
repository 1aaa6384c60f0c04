package vn.thamtra.access.login;

import java.util.List;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import vn.thamtra.access.guard.PageAddresses;

/** The doors of the office's own single sign-on, where one is configured: OpenID Connect with the code flow. */
public final class SingleSignOn {
    static final String WITH = PageAddresses.LOGIN + "/with";

    private final List<Door> doors;
    private final SignOnRequests requests;
    private final SignedOnPersons persons;

    SingleSignOn(List<Door> doors, SignOnRequests requests, SignedOnPersons persons) {
        this.doors = List.copyOf(doors);
        this.requests = requests;
        this.persons = persons;
    }

    /**
     * One that may be chosen on the page for logging in.
     *
     * @param path where it begins
     * @param name as it is configured, for people
     */
    public record Door(String path, String name) {}

    /** In the order of their names. */
    public List<Door> doors() {
        return doors;
    }

    /** Adds it to the chain of those who log in. No token is kept: nothing is asked of the single sign-on later. */
    HttpSecurity addTo(HttpSecurity http, Doors doors) {
        return http.oauth2Login(login -> login.loginPage(PageAddresses.LOGIN)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(start -> start.baseUri(WITH).authorizationRequestRepository(requests))
                .tokenEndpoint(token -> token.accessTokenResponseClient(SignOnCalls.forTokens()))
                .userInfoEndpoint(
                        user -> user.oidcUserService(persons.service()).userService(request -> {
                            throw SignOnRefused.noOpenIdConnect(
                                    request.getClientRegistration().getRegistrationId());
                        }))
                .successHandler(doors::arrive)
                .failureHandler(doors::turnAway)
                .withObjectPostProcessor(toldOf(doors)));
    }

    /** Also where the single sign-on cannot even be asked. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> toldOf(Doors doors) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(doors::turnAway);
                return filter;
            }
        };
    }
}
