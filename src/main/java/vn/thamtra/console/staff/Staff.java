package vn.thamtra.console.staff;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.thamtra.access.Person;
import vn.thamtra.ledger.journal.Seals;

/** Persons in the order in which a list of names is read: by given name, which comes last in a Vietnamese one. */
final class Staff {
    private Staff() {}

    static List<Seals.Row<Person>> sorted(List<Seals.Row<Person>> persons) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return persons.stream()
                .sorted(Comparator.comparing((Seals.Row<Person> row) -> given(row.value()), collator)
                        .thenComparing(row -> row.value().fullName(), collator)
                        .thenComparing(row -> row.value().id()))
                .toList();
    }

    private static String given(Person person) {
        String name = person.fullName().strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
