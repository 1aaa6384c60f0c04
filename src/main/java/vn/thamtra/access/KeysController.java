package vn.thamtra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** Administration of API keys: which API keys there are, a new one, one less. */
@RestController
final class KeysController {
    private static final int MOST_BYTES = 4096;

    private final KeyAdministration administration;

    KeysController(KeyAdministration administration) {
        this.administration = administration;
    }

    record Keys(List<Shown> keys) {}

    /** A key as an administrator sees it; what a caller sends only in the answer that made it, under the name it had before too. */
    record Shown(
            UUID id,
            @Nullable String key,
            String label,
            Role role,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable UUID person,
            @Nullable Instant expiresAt,
            @Nullable LocalDate lastUsedOn,
            @Nullable Boolean sealed,
            @Nullable String secret) {
        static Shown made(NewApiKey made) {
            return of(made.key(), null, made.secret());
        }

        /** One that the journal does not seal does not count, and says so. */
        static Shown of(Seals.Row<ApiKey> row) {
            return of(row.value(), row.sealed() ? null : Boolean.FALSE, null);
        }

        private static Shown of(ApiKey key, @Nullable Boolean sealed, @Nullable String secret) {
            return new Shown(
                    key.id(),
                    secret,
                    key.label(),
                    key.role(),
                    key.createdAt(),
                    key.revokedAt(),
                    key.person(),
                    key.expiresAt(),
                    key.lastUsedOn(),
                    sealed,
                    secret);
        }
    }

    @Parameters
    @GetMapping(path = "/v1/keys", produces = "application/json")
    Keys list() {
        return new Keys(administration.list().stream().map(Shown::of).toList());
    }

    @Parameters
    @GetMapping(path = "/v1/keys/{id}", produces = "application/json")
    Shown show(@PathVariable String id) {
        return Shown.of(administration.find(PathId.uuid(id)));
    }

    @Parameters
    @PostMapping(path = "/v1/keys", consumes = "application/json", produces = "application/json")
    ResponseEntity<Shown> create(HttpServletRequest request) throws IOException {
        NewApiKey made = administration.make(RequestBody.json(request, MOST_BYTES), Caller.of(request));
        return ResponseEntity.created(URI.create("/v1/keys/" + made.key().id())).body(Shown.made(made));
    }

    @Parameters
    @DeleteMapping("/v1/keys/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, HttpServletRequest request) {
        administration.end(PathId.uuid(id), Caller.of(request));
        return ResponseEntity.noContent().build();
    }
}
