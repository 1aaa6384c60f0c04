package vn.thamtra.access.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Person;

/** A person for whom the single sign-on has vouched; what he may do stands here alone. */
final class SignedOn extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lives as long as its call
    private final Person person;

    SignedOn(Person person, OidcIdToken token, @Nullable OidcUserInfo info) {
        super(List.of(), token, info);
        this.person = person;
    }

    Caller caller() {
        return Caller.of(person);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedOn signedOn && signedOn.person.equals(person) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
