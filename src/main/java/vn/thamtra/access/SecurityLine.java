package vn.thamtra.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.logline.LogLine;

/**
 * One line of the security log.
 *
 * @param caller who did it: an API key or a person; null where it was the program, or nobody who is known
 * @param login as it was typed, where somebody logs in
 * @param session SHA-256 of the session's id, in lower-case hex
 */
public record SecurityLine(
        Kind kind,
        @Nullable String caller,
        @Nullable UUID person,
        @Nullable UUID key,
        @Nullable String login,
        @Nullable String address,
        @Nullable String session,
        @Nullable String detail) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DETAIL = 2_000;

    /** What happened. */
    public enum Kind {
        PERSON_MADE,
        PERSON_CHANGED,
        KEY_MADE,
        KEY_REVOKED,
        PASSWORD_LINK,
        PASSWORD_SET,
        LOGIN,
        LOGIN_MISSED,
        LOGOUT,
        SUBSCRIPTION_MADE,
        SUBSCRIPTION_ENDED
    }

    /** What was done to a person. */
    public static SecurityLine ofPerson(Kind kind, @Nullable Caller caller, Person person, String detail) {
        return new SecurityLine(kind, name(caller), person.id(), null, null, null, null, cut(detail));
    }

    static SecurityLine ofKey(Kind kind, @Nullable Caller caller, ApiKey key) {
        return new SecurityLine(
                kind, name(caller), key.person(), key.id(), null, null, null, cut(key.role() + ": " + key.label()));
    }

    /** Who is told of decisions has changed. */
    public static SecurityLine ofSubscription(Kind kind, Caller caller, String detail) {
        return new SecurityLine(kind, name(caller), caller.personId(), null, null, null, null, cut(detail));
    }

    /**
     * Somebody came or went, or did not get in.
     *
     * @param person null where the name that was typed is nobody's
     */
    public static SecurityLine ofLogin(
            Kind kind, @Nullable UUID person, String login, String address, @Nullable String session) {
        @Nullable String caller = person == null || kind == Kind.LOGIN_MISSED ? null : person.toString();
        return new SecurityLine(
                kind, caller, person, null, cut(login, LONGEST_NAME), cut(address, LONGEST_NAME), session, null);
    }

    private static @Nullable String name(@Nullable Caller caller) {
        return caller == null ? null : caller.name();
    }

    private static String cut(String detail) {
        return cut(detail, LONGEST_DETAIL);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /** For the log; a session is nobody's business there. */
    public LogLine line() {
        return LogLine.of(kind.name())
                .with("caller", caller)
                .with("person", person)
                .with("key", key)
                .with("login", login)
                .with("address", address)
                .with("detail", detail);
    }
}
