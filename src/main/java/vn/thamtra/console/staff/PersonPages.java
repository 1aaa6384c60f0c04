package vn.thamtra.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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

/** {@code /persons}: who works with the service, one more, what somebody may do from now on. */
@Controller
final class PersonPages {
    private static final String LIST = "staff/persons";
    private static final String ONE = "staff/person";

    private final PersonAdministration persons;
    private final KeyAdministration keys;
    private final StaffDoor door;

    PersonPages(PersonAdministration persons, KeyAdministration keys, StaffDoor door) {
        this.persons = persons;
        this.keys = keys;
        this.door = door;
    }

    @Parameters
    @GetMapping(path = "/persons", produces = MediaType.TEXT_HTML_VALUE)
    String list(Model model) {
        model.addAttribute("typed", StaffForm.empty());
        return listed(model);
    }

    private String listed(Model model) {
        model.addAttribute("persons", Staff.sorted(persons.list()));
        model.addAttribute("roles", Role.values());
        return LIST;
    }

    @Parameters(form = true)
    @PostMapping(
            path = "/persons",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String enter(HttpServletRequest request, HttpServletResponse response, Model model) {
        StaffForm form = StaffForm.of(request);
        boolean done = door.carryOut(form, request, response, model, () -> entered(form, request, model));
        if (done) {
            model.addAttribute("typed", StaffForm.empty());
        }
        return listed(model);
    }

    private Person entered(StaffForm form, HttpServletRequest request, Model model) {
        PersonAdministration.Entered entered = persons.enter(form.person(), Caller.of(request));
        model.addAttribute("link", StaffDoor.address(entered.link(), request));
        model.addAttribute("until", entered.link().until());
        return entered.person();
    }

    @Parameters
    @GetMapping(path = "/persons/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, Model model) {
        return shown(PathId.uuid(id), model);
    }

    private String shown(UUID id, Model model) {
        List<Seals.Row<ApiKey>> own = keys.list().stream()
                .filter(row -> id.equals(row.value().person()))
                .toList();
        model.addAttribute("person", persons.find(id));
        model.addAttribute("keys", own);
        model.addAttribute("roles", Role.values());
        return ONE;
    }

    @Parameters(form = true)
    @PostMapping(
            path = "/persons/{id}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String change(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        UUID person = PathId.uuid(id);
        StaffForm form = StaffForm.of(request);
        boolean unit = persons.find(person).unit() != null;
        boolean link = SentFields.button(form.fields(), "change", "link").equals("link");
        door.carryOut(
                form,
                request,
                response,
                model,
                () -> link
                        ? linked(person, request, model)
                        : persons.change(person, form.change(unit), Caller.of(request)));
        return shown(person, model);
    }

    private Person linked(UUID person, HttpServletRequest request, Model model) {
        var link = persons.link(person, Caller.of(request));
        model.addAttribute("link", StaffDoor.address(link, request));
        model.addAttribute("until", link.until());
        return persons.find(person);
    }
}
