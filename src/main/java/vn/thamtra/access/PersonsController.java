package vn.thamtra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** {@code /v1/persons}: who works with the service, one more, what somebody may do from now on. */
@RestController
final class PersonsController {
    private static final int MOST_BYTES = 4096;

    private final PersonAdministration administration;

    PersonsController(PersonAdministration administration) {
        this.administration = administration;
    }

    /** Where a person sets his password, until when. */
    record ShownLink(String passwordLink, Instant until) {}

    record PersonList(List<Shown> persons) {}

    /** A person as administrators and auditors see one. */
    record Shown(
            UUID id,
            String login,
            String fullName,
            @Nullable String unit,
            Set<Role> roles,
            boolean active,
            Instant createdAt,
            @Nullable Boolean sealed,
            @Nullable String passwordLink) {
        static Shown of(Person person) {
            return of(person, true, null);
        }

        /** One that the journal does not seal does not count, and says so. */
        static Shown of(Seals.Row<Person> row) {
            return of(row.value(), row.sealed(), null);
        }

        private static Shown of(Person person, boolean sealed, @Nullable String link) {
            return new Shown(
                    person.id(),
                    person.login(),
                    person.fullName(),
                    person.unit(),
                    person.roles(),
                    person.active(),
                    person.createdAt(),
                    sealed ? null : Boolean.FALSE,
                    link);
        }
    }

    @Parameters
    @GetMapping(path = "/v1/persons", produces = "application/json")
    PersonList list() {
        return new PersonList(administration.list().stream().map(Shown::of).toList());
    }

    @Parameters
    @GetMapping(path = "/v1/persons/{id}", produces = "application/json")
    Shown show(@PathVariable String id) {
        return Shown.of(administration.find(PathId.uuid(id)));
    }

    @Parameters
    @PostMapping(path = "/v1/persons", consumes = "application/json", produces = "application/json")
    ResponseEntity<Shown> create(HttpServletRequest request) throws IOException {
        PersonAdministration.Entered entered =
                administration.enter(RequestBody.json(request, MOST_BYTES), Caller.of(request));
        return ResponseEntity.created(
                        URI.create("/v1/persons/" + entered.person().id()))
                .body(Shown.of(entered.person(), true, address(entered.link(), request)));
    }

    /** Whoever has forgotten his password gets another link. */
    @Parameters
    @PostMapping(path = "/v1/persons/{id}/password-link", produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    ShownLink link(@PathVariable String id, HttpServletRequest request) {
        PasswordLinks.Link link = administration.link(PathId.uuid(id), Caller.of(request));
        return new ShownLink(address(link, request), link.until());
    }

    private static String address(PasswordLinks.Link link, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(link.path())
                .toUriString();
    }

    @Parameters
    @PatchMapping(path = "/v1/persons/{id}", consumes = "application/json", produces = "application/json")
    Shown change(@PathVariable String id, HttpServletRequest request) throws IOException {
        UUID person = PathId.uuid(id);
        return Shown.of(administration.change(person, RequestBody.json(request, MOST_BYTES), Caller.of(request)));
    }
}
