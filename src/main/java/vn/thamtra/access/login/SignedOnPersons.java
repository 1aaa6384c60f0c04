package vn.thamtra.access.login;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Whom of the persons here a single sign-on means: the one whose login name it gives in the claim that
 * {@code spring.security.oauth2.client.provider.*.user-name-attribute} names, {@code sub} where none is named. It makes no
 * persons and gives no roles.
 */
final class SignedOnPersons {
    private final Passwords passwords;

    SignedOnPersons(Passwords passwords) {
        this.passwords = passwords;
    }

    OidcUserService service() {
        OidcUserService service = new OidcUserService();
        service.setOidcUserConverter(this::person);
        return service;
    }

    private OidcUser person(OidcUserSource source) {
        OidcUserRequest request = source.getUserRequest();
        OidcIdToken token = request.getIdToken();
        @Nullable OidcUserInfo info = source.getUserInfo();
        String login = login(claim(request.getClientRegistration()), token.getClaims())
                .or(() -> info == null
                        ? Optional.empty()
                        : login(claim(request.getClientRegistration()), info.getClaims()))
                .orElseThrow(() -> SignOnRefused.without(claim(request.getClientRegistration())));
        return passwords
                .ofLogin(login)
                .map(person -> new SignedOn(person, token, info))
                .orElseThrow(() -> SignOnRefused.notHere(login));
    }

    private static String claim(ClientRegistration registration) {
        return Optional.ofNullable(
                        registration.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName())
                .filter(name -> !name.isBlank())
                .orElse(IdTokenClaimNames.SUB);
    }

    /** An address of mail that its owner has not proved is nobody's name. */
    private static Optional<String> login(String claim, Map<String, Object> claims) {
        boolean proved = !claim.equals(StandardClaimNames.EMAIL)
                || "true".equals(String.valueOf(claims.get(StandardClaimNames.EMAIL_VERIFIED)));
        return proved && claims.get(claim) instanceof String login && !login.isBlank()
                ? Optional.of(PasswordCheck.loginName(login))
                : Optional.empty();
    }
}
