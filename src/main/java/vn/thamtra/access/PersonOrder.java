package vn.thamtra.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.wire.JsonBody;

/** The body that enters a person: {@code {"login": "an.nv", "fullName": "Nguyễn Văn An", "roles": ["EDITOR"]}}. */
record PersonOrder(String login, String fullName, @Nullable String unit, Set<Role> roles) {
    static final int LONGEST_NAME = 200;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

    /** Throws a problem that names everything wrong with the body. */
    static PersonOrder read(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes, "login", "fullName", "unit", "roles");
        PersonOrder order = new PersonOrder(
                login(body),
                body.line("fullName", LONGEST_NAME).orElse(""),
                body.lineIfGiven("unit", LONGEST_NAME).orElse(null),
                roles(body));
        body.refuseFaults();
        return order;
    }

    private static String login(JsonBody body) {
        Optional<String> login =
                body.text("login").filter(given -> LOGIN.matcher(given).matches());
        if (login.isEmpty()) {
            body.fault(
                    "login",
                    "MALFORMED",
                    "Tên đăng nhập gồm 2 đến 100 ký tự a–z, 0–9, dấu . _ @ -, bắt đầu bằng chữ hoặc số",
                    "A login name has 2 to 100 characters of a–z, 0–9 and . _ @ -, a letter or digit first");
        }
        return login.orElse("");
    }

    private static Set<Role> roles(JsonBody body) {
        Optional<Set<Role>> roles = Roles.read(body);
        if (roles.isEmpty()) {
            body.fault(
                    "roles",
                    "REQUIRED",
                    "Cần ghi vai trò, trong: " + Roles.ALL,
                    "Roles are required, of: " + Roles.ALL);
        }
        return roles.orElse(Set.of());
    }
}
