package vn.thamtra.access;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whoever holds the first key: a person without a name of his own yet, which an administrator gives. */
final class FirstAdministrator {
    private static final String LOGIN = "quan-tri";

    private FirstAdministrator() {}

    /** With the first login name that nobody has. */
    static PersonOrder order(Predicate<String> taken) {
        String login = Stream.concat(
                        Stream.of(LOGIN),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> LOGIN + "-" + number))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
        return new PersonOrder(login, "Quản trị viên đầu tiên", null, Set.of(Role.ADMIN));
    }
}
