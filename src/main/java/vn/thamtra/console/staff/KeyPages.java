package vn.thamtra.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.ApiKey;
import vn.thamtra.access.Caller;
import vn.thamtra.access.KeyAdministration;
import vn.thamtra.access.Person;
import vn.thamtra.access.PersonAdministration;
import vn.thamtra.access.Role;
import vn.thamtra.console.SentFields;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;

/** {@code /keys}: which API keys there are, whose, one more, one less. */
@Controller
final class KeyPages {
    private static final String LIST = "staff/keys";
    private static final String ONE = "staff/key";

    private final KeyAdministration keys;
    private final PersonAdministration persons;
    private final StaffDoor door;
    private final Clock clock;

    KeyPages(KeyAdministration keys, PersonAdministration persons, StaffDoor door, Clock clock) {
        this.keys = keys;
        this.persons = persons;
        this.door = door;
        this.clock = clock;
    }

    @Parameters
    @GetMapping(path = "/keys", produces = MediaType.TEXT_HTML_VALUE)
    String list(Model model) {
        model.addAttribute("typed", StaffForm.empty());
        return listed(model);
    }

    private String listed(Model model) {
        List<Person> known = Staff.sorted(persons.list()).stream()
                .filter(Seals.Row::sealed)
                .map(Seals.Row::value)
                .toList();
        Map<UUID, Person> byId = known.stream().collect(Collectors.toMap(Person::id, person -> person));
        model.addAttribute("keys", keys.list());
        model.addAttribute("holders", byId);
        model.addAttribute("persons", known.stream().filter(Person::active).toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("now", clock.instant());
        return LIST;
    }

    @Parameters(form = true)
    @PostMapping(
            path = "/keys",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String make(HttpServletRequest request, HttpServletResponse response, Model model) {
        StaffForm form = StaffForm.of(request);
        if (door.carryOut(form, request, response, model, () -> keys.make(form.key(), Caller.of(request)))) {
            model.addAttribute("typed", StaffForm.empty());
        }
        return listed(model);
    }

    @Parameters
    @GetMapping(path = "/keys/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, Model model) {
        return shown(PathId.uuid(id), model);
    }

    private String shown(UUID id, Model model) {
        Seals.Row<ApiKey> row = keys.find(id);
        model.addAttribute("row", row);
        model.addAttribute("now", clock.instant());
        persons.list().stream()
                .map(Seals.Row::value)
                .filter(person -> person.id().equals(row.value().person()))
                .forEach(person -> model.addAttribute("holder", person));
        return ONE;
    }

    @Parameters(form = true)
    @PostMapping(
            path = "/keys/{id}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String end(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        UUID key = PathId.uuid(id);
        StaffForm form = StaffForm.of(request);
        SentFields.button(form.fields(), "end");
        door.carryOut(form, request, response, model, () -> {
            keys.end(key, Caller.of(request));
            return key;
        });
        return shown(key, model);
    }
}
