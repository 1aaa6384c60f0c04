package vn.thamtra.access.login;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.thamtra.access.Caller;
import vn.thamtra.access.guard.KnownCaller;

/** Name and password, as a form gives them. */
final class PasswordCheck implements AuthenticationProvider {
    private static final int LONGEST_NAME = 100;

    private final Passwords passwords;

    PasswordCheck(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return passwords
                .check(loginName(given.getName()), String.valueOf(given.getCredentials()), address)
                .map(person -> new KnownCaller(Caller.of(person)))
                .orElseThrow(() -> new BadCredentialsException("Wrong name or password, or too many misses"));
    }

    /** As login names are kept, whoever gives it. */
    static String loginName(String given) {
        String login = given.strip().toLowerCase(Locale.ROOT);
        return login.substring(0, Math.min(login.length(), LONGEST_NAME));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
