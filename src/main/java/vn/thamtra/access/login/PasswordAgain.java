package vn.thamtra.access.login;

import jakarta.servlet.http.HttpServletRequest;
import vn.thamtra.access.Caller;

/** Asks for the password once more before what weighs most: an open browser alone does not decide. */
public final class PasswordAgain {
    private final Passwords passwords;

    PasswordAgain(Passwords passwords) {
        this.passwords = passwords;
    }

    /** What came of it. */
    public enum Asked {
        RIGHT,
        /** Also while the name or the address waits after too many misses. */
        WRONG,
        /** Nobody who has a password here calls: a program, or somebody another service has let in. Ask them elsewhere. */
        NO_PASSWORD
    }

    /** Whether who calls knows his password; a miss counts as one at the login does. */
    public Asked ask(HttpServletRequest request, String password) {
        return Caller.of(request)
                .someone()
                .filter(passwords::hasOne)
                .map(person -> passwords
                                .check(person.login(), password, request.getRemoteAddr())
                                .filter(known -> known.id().equals(person.id()))
                                .isPresent()
                        ? Asked.RIGHT
                        : Asked.WRONG)
                .orElse(Asked.NO_PASSWORD);
    }
}
