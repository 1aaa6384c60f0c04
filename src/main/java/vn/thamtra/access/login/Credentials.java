package vn.thamtra.access.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.thamtra.access.Person;
import vn.thamtra.access.Persons;

/**
 * By what a person is known.
 *
 * @param password SHA-256 of the Argon2id hash that counts
 * @param link SHA-256 of the secret of the link that sets a password
 */
record Credentials(
        Person person,
        @Nullable String password,
        @Nullable String link,
        @Nullable Instant linkUntil) {
    static Credentials of(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime until = row.getObject("link_until", OffsetDateTime.class);
        return new Credentials(
                Persons.person(row, number),
                row.getString("password_digest"),
                row.getString("link_digest"),
                until == null ? null : until.toInstant());
    }

    boolean mayBeSetBy(String digest, Instant now) {
        return person.active() && digest.equals(link) && linkUntil != null && now.isBefore(linkUntil);
    }
}
