package vn.thamtra.access.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * What was asked of the single sign-on, until its answer comes: in a cookie of its own, sealed, for ten minutes. The cookie of
 * the session would not come with the answer, which another site sends the browser to us with.
 */
final class SignOnRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "dang-nhap";
    private static final String PATH = "/login/oauth2";
    private static final String USE = "thamtra sign-on 1";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String NEXT = SignOnRequests.class.getName() + ".next";

    private final OwnSeal seal;
    private final ClientRegistrationRepository registrations;
    private final InstantSource clock;

    SignOnRequests(OwnSeal seal, ClientRegistrationRepository registrations, InstantSource clock) {
        this.seal = seal;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** What has to come back: who was asked, what the answer is held against, where to go on to. */
    private record Asked(
            String registration,
            String state,
            String nonce,
            String verifier,
            String redirectUri,
            String next,
            String until) {
        static Asked of(OAuth2AuthorizationRequest asked, String next, Instant until) {
            return new Asked(
                    attribute(asked, OAuth2ParameterNames.REGISTRATION_ID),
                    String.valueOf(asked.getState()),
                    attribute(asked, OidcParameterNames.NONCE),
                    attribute(asked, PkceParameterNames.CODE_VERIFIER),
                    String.valueOf(asked.getRedirectUri()),
                    next,
                    until.toString());
        }

        private static String attribute(OAuth2AuthorizationRequest asked, String name) {
            return Objects.requireNonNullElse(asked.getAttribute(name), "");
        }

        String text() {
            return String.join("\n", registration, state, nonce, verifier, redirectUri, next, until);
        }

        static Asked of(String text) {
            List<String> lines = List.of(text.split("\n", -1));
            return new Asked(
                    lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4), lines.get(5), lines.get(6));
        }

        OAuth2AuthorizationRequest request(ClientRegistration registration) {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(Objects.requireNonNull(
                            registration.getProviderDetails().getAuthorizationUri()))
                    .clientId(registration.getClientId())
                    .scopes(registration.getScopes())
                    .state(state)
                    .redirectUri(redirectUri)
                    .attributes(attributes -> attributes.putAll(Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID,
                            registration.getRegistrationId(),
                            OidcParameterNames.NONCE,
                            nonce,
                            PkceParameterNames.CODE_VERIFIER,
                            verifier)))
                    .build();
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            give(request, response, "", Duration.ZERO);
        } else {
            String next = LocalPath.of(request.getParameter("next")).orElse("/");
            String sealed = seal.seal(
                    USE, Asked.of(asked, next, clock.instant().plus(LONGEST)).text());
            String text =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
            give(request, response, text, LONGEST);
        }
    }

    /** Lax: it has to come along when another site sends the browser here. */
    private static void give(HttpServletRequest request, HttpServletResponse response, String value, Duration longest) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + PATH)
                .maxAge(longest)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return asked(request)
                .flatMap(asked -> Optional.ofNullable(registrations.findByRegistrationId(asked.registration()))
                        .map(asked::request))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(asked -> request.setAttribute(NEXT, asked.next()));
        give(request, response, "", Duration.ZERO);
        return loadAuthorizationRequest(request);
    }

    private Optional<Asked> asked(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(SignOnRequests::decoded)
                .flatMap(kept -> seal.open(USE, kept))
                .map(Asked::of)
                .filter(asked -> asked.state().equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .filter(asked -> clock.instant().isBefore(Instant.parse(asked.until())));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where whoever has just come wanted to go. */
    static String next(HttpServletRequest request) {
        return request.getAttribute(NEXT) instanceof String next ? next : "/";
    }
}
