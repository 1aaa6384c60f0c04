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
    private final Passwords passwords;

    PasswordCheck(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        String login = given.getName().strip().toLowerCase(Locale.ROOT);
        return passwords
                .check(
                        login.substring(0, Math.min(login.length(), 100)),
                        String.valueOf(given.getCredentials()),
                        address)
                .map(person -> new KnownCaller(Caller.of(person)))
                .orElseThrow(() -> new BadCredentialsException("Wrong name or password, or too many misses"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
