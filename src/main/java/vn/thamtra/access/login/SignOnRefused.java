package vn.thamtra.access.login;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** The single sign-on has answered, and still nobody comes in. */
final class SignOnRefused extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;

    /** What the single sign-on calls whoever wants in; empty where it has given no name. */
    private final String login;

    private SignOnRefused(String login, String why) {
        super(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, why, null), why);
        this.login = login;
    }

    static SignOnRefused notHere(String login) {
        return new SignOnRefused(login, "nobody here has that login name, or he is switched off");
    }

    static SignOnRefused without(String claim) {
        return new SignOnRefused("", "the claim " + claim + " is missing, is no text or is not verified");
    }

    static SignOnRefused noOpenIdConnect(String registration) {
        return new SignOnRefused("", "the registration " + registration + " has no scope openid");
    }

    String login() {
        return login;
    }
}
