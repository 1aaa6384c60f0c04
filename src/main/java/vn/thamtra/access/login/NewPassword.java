package vn.thamtra.access.login;

import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import vn.thamtra.access.Person;
import vn.thamtra.verdict.Message;

/** A password set by a link: who may, whether it will do, and that nobody stays logged in by the old one. */
public final class NewPassword {
    private final Passwords passwords;
    private final FindByIndexNameSessionRepository<?> sessions;

    NewPassword(Passwords passwords, FindByIndexNameSessionRepository<?> sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Whose password the link may set now. */
    public Optional<Person> ofLink(String secret) {
        return passwords.ofLink(secret);
    }

    /** What is wrong with a password that was typed twice; empty where it will do. */
    public Optional<Message> fault(Person person, String password, String again) {
        int length = password.codePointCount(0, password.length());
        if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
            return Optional.of(new Message(
                    "Mật khẩu phải dài từ " + Passwords.SHORTEST + " đến " + Passwords.LONGEST + " ký tự.",
                    "The password has to have " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters."));
        } else if (password.equalsIgnoreCase(person.login())) {
            return Optional.of(
                    new Message("Mật khẩu không được là tên đăng nhập.", "The password may not be the login name."));
        }
        return password.equals(again)
                ? Optional.empty()
                : Optional.of(
                        new Message("Hai lần nhập mật khẩu không giống nhau.", "The two passwords are not the same."));
    }

    /** Sets it and ends the link and all sessions of the person; false where the link is no longer good. */
    public boolean set(String secret, Person person, String password, String address) {
        boolean done = passwords.set(secret, password, address);
        if (done) {
            sessions.findByPrincipalName(person.id().toString()).keySet().forEach(sessions::deleteById);
        }
        return done;
    }
}
