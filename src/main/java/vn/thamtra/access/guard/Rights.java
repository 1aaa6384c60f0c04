package vn.thamtra.access.guard;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.thamtra.access.Role;

/** The table of rights: every call there is, with the roles that may make it. What stands in no line is denied to all. */
final class Rights {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);
    private static final Set<Role> TAKES_IN = EnumSet.of(Role.INTAKE, Role.ADMIN);
    private static final Set<Role> READS_ALL = EnumSet.of(Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> READS_USE = EnumSet.of(Role.EDITOR, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> READS_DECISIONS = EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN);

    private static final Set<Role> EDITS = EnumSet.of(Role.EDITOR, Role.ADMIN);
    private static final Set<Role> APPROVES = EnumSet.of(Role.APPROVER);
    private static final Set<Role> SPEAKS_OF_DRAFTS = EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMIN);
    private static final Set<Role> READS_DRAFTS = EnumSet.complementOf(EnumSet.of(Role.INTAKE));

    private static final List<AccessRight> TABLE = List.of(
            new AccessRight(POST, "/v1/evaluations", ALL),
            new AccessRight(POST, "/v1/evaluations/batch", ALL),
            new AccessRight(GET, "/v1/procedures", ALL),
            new AccessRight(GET, "/v1/procedures/{id}", ALL),
            new AccessRight(GET, "/v1/procedures/{id}/schema", ALL),
            new AccessRight(GET, "/v1/procedures/{id}/workbook", ALL),
            new AccessRight(GET, "/v1/decisions", READS_DECISIONS),
            new AccessRight(GET, "/v1/decisions/{id}", READS_DECISIONS),
            new AccessRight(GET, "/v1/decisions/{id}/explanation", READS_DECISIONS),
            new AccessRight(GET, "/v1/decisions/{id}/forms", READS_DECISIONS),
            new AccessRight(GET, "/v1/decisions/{id}/forms/{number}", READS_DECISIONS),
            new AccessRight(POST, "/v1/decisions/{id}/forms/{number}", READS_DECISIONS),
            new AccessRight(GET, "/v1/registers", READS_DECISIONS),
            new AccessRight(GET, "/v1/decisions/{id}/evidence", READS_ALL),
            new AccessRight(POST, "/v1/decisions/{id}/replay", READS_ALL),
            new AccessRight(GET, "/v1/decisions/{id}/erasure", READS_ALL),
            new AccessRight(POST, "/v1/decisions/{id}/erasure", ADMIN),
            new AccessRight(GET, "/v1/due", READS_DECISIONS),
            new AccessRight(GET, "/v1/rules/hits", READS_USE),
            new AccessRight(POST, "/v1/replays", READS_ALL),
            new AccessRight(GET, "/v1/replays", READS_ALL),
            new AccessRight(GET, "/v1/replays/{id}", READS_ALL),
            new AccessRight(GET, "/v1/replays/{id}/changes", READS_ALL),
            new AccessRight(GET, "/v1/replays/{id}/result", READS_ALL),
            new AccessRight(GET, "/v1/drafts/{id}/diff", READS_DRAFTS),
            new AccessRight(GET, "/v1/rulebooks/{id}/diff", ALL),
            new AccessRight(POST, "/v1/drafts/{id}/submit", EDITS),
            new AccessRight(POST, "/v1/drafts/{id}/approve", APPROVES),
            new AccessRight(POST, "/v1/drafts/{id}/reject", APPROVES),
            new AccessRight(POST, "/v1/drafts/{id}/withdraw", EDITS),
            new AccessRight(POST, "/v1/drafts/{id}/comments", SPEAKS_OF_DRAFTS),
            new AccessRight(POST, "/v1/drafts", EDITS),
            new AccessRight(GET, "/v1/drafts", READS_DRAFTS),
            new AccessRight(GET, "/v1/drafts/{id}", READS_DRAFTS),
            new AccessRight(PATCH, "/v1/drafts/{id}", EDITS),
            new AccessRight(GET, "/v1/drafts/{id}/files/{*path}", READS_DRAFTS),
            new AccessRight(PUT, "/v1/drafts/{id}/files/{*path}", EDITS),
            new AccessRight(DELETE, "/v1/drafts/{id}/files/{*path}", EDITS),
            new AccessRight(GET, "/v1/drafts/{id}/check", READS_DRAFTS),
            new AccessRight(GET, "/v1/drafts/{id}/meaning", READS_DRAFTS),
            new AccessRight(POST, "/v1/drafts/{id}/try", READS_DRAFTS),
            new AccessRight(POST, "/v1/drafts/{id}/examples", EDITS),
            new AccessRight(POST, "/v1/drafts/{id}/cells", EDITS),
            new AccessRight(POST, "/v1/drafts/{id}/rows", EDITS),
            new AccessRight(POST, "/v1/drafts/{id}/rebase", EDITS),
            new AccessRight(POST, "/v1/drafts/{id}/impact", SPEAKS_OF_DRAFTS),
            new AccessRight(GET, "/v1/drafts/{id}/impact", READS_DRAFTS),
            new AccessRight(GET, "/v1/drafts/{id}/impact/changes", READS_DRAFTS),
            new AccessRight(DELETE, "/v1/drafts/{id}/impact", SPEAKS_OF_DRAFTS),
            new AccessRight(GET, "/v1/rulebooks", ALL),
            new AccessRight(GET, "/v1/rulebooks/{id}", ALL),
            new AccessRight(GET, "/v1/rulebooks/{id}/files/{*path}", ALL),
            new AccessRight(POST, "/v1/rulebooks/{id}/restore", EDITS),
            new AccessRight(GET, "/v1/ledger/checkpoint", ALL),
            new AccessRight(GET, "/v1/ledger/journal/checkpoint", ALL),
            new AccessRight(GET, "/v1/ledger/key", ALL),
            new AccessRight(GET, "/v1/ledger/leaf", READS_ALL),
            new AccessRight(GET, "/v1/ledger/proof", READS_ALL),
            new AccessRight(GET, "/v1/ledger/consistency", READS_ALL),
            new AccessRight(GET, "/v1/readings", READS_ALL),
            new AccessRight(GET, "/v1/persons", READS_ALL),
            new AccessRight(POST, "/v1/persons", ADMIN),
            new AccessRight(GET, "/v1/persons/{id}", READS_ALL),
            new AccessRight(PATCH, "/v1/persons/{id}", ADMIN),
            new AccessRight(POST, "/v1/persons/{id}/password-link", ADMIN),
            new AccessRight(GET, "/v1/keys", READS_ALL),
            new AccessRight(POST, "/v1/keys", ADMIN),
            new AccessRight(GET, "/v1/keys/{id}", READS_ALL),
            new AccessRight(DELETE, "/v1/keys/{id}", ADMIN),
            new AccessRight(GET, "/v1/subscriptions", READS_ALL),
            new AccessRight(POST, "/v1/subscriptions", ADMIN),
            new AccessRight(GET, "/v1/subscriptions/{id}", READS_ALL),
            new AccessRight(DELETE, "/v1/subscriptions/{id}", ADMIN),
            new AccessRight(GET, "/v1/subscriptions/{id}/notifications", READS_ALL),
            new AccessRight(GET, "/v1/subscriptions/{id}/refused", READS_ALL),
            new AccessRight(POST, "/v1/subscriptions/{id}/refused/retry", ADMIN),
            new AccessRight(DELETE, "/v1/subscriptions/{id}/refused/{number}", ADMIN),
            new AccessRight(GET, "/", ALL),
            new AccessRight(GET, "/procedures", ALL),
            new AccessRight(GET, "/procedures/{id}", ALL),
            new AccessRight(GET, "/procedures/{id}/sheets/{sheet}", ALL),
            new AccessRight(GET, "/try", ALL),
            new AccessRight(POST, "/try", ALL),
            new AccessRight(GET, "/help", ALL),
            new AccessRight(GET, "/intake", TAKES_IN),
            new AccessRight(POST, "/intake", TAKES_IN),
            new AccessRight(GET, "/decisions/{id}/intake", TAKES_IN),
            new AccessRight(GET, "/persons", READS_ALL),
            new AccessRight(POST, "/persons", ADMIN),
            new AccessRight(GET, "/persons/{id}", READS_ALL),
            new AccessRight(POST, "/persons/{id}", ADMIN),
            new AccessRight(GET, "/keys", READS_ALL),
            new AccessRight(POST, "/keys", ADMIN),
            new AccessRight(GET, "/keys/{id}", READS_ALL),
            new AccessRight(POST, "/keys/{id}", ADMIN),
            new AccessRight(GET, "/subscriptions", READS_ALL),
            new AccessRight(GET, "/subscriptions/{id}", READS_ALL),
            new AccessRight(POST, "/subscriptions/{id}", ADMIN),
            new AccessRight(GET, "/calendar", ALL),
            new AccessRight(GET, "/law", ALL),
            new AccessRight(GET, "/law/forms", ALL),
            new AccessRight(GET, "/law/clauses", ALL),
            new AccessRight(GET, "/decisions", READS_DECISIONS),
            new AccessRight(GET, "/decisions.csv", READS_DECISIONS),
            new AccessRight(GET, "/decisions.ndjson", READS_DECISIONS),
            new AccessRight(GET, "/decisions/{id}", READS_DECISIONS),
            new AccessRight(GET, "/decisions/{id}/forms", READS_DECISIONS),
            new AccessRight(POST, "/decisions/{id}/forms/{number}", READS_DECISIONS),
            new AccessRight(GET, "/decisions/{id}/sheets/{sheet}", READS_DECISIONS),
            new AccessRight(GET, "/decisions/{id}/replay", READS_ALL),
            new AccessRight(GET, "/ledger", READS_ALL),
            new AccessRight(POST, "/ledger", READS_ALL),
            new AccessRight(GET, "/readings", READS_ALL),
            new AccessRight(GET, "/due", READS_DECISIONS),
            new AccessRight(GET, "/rules", READS_USE),
            new AccessRight(GET, "/replays", READS_ALL),
            new AccessRight(POST, "/replays", READS_ALL),
            new AccessRight(GET, "/replays/{id}", READS_ALL),
            new AccessRight(GET, "/drafts", READS_DRAFTS),
            new AccessRight(GET, "/drafts/new", EDITS),
            new AccessRight(POST, "/drafts/new", EDITS),
            new AccessRight(GET, "/drafts/{id}", READS_DRAFTS),
            new AccessRight(GET, "/drafts/{id}/changes", READS_DRAFTS),
            new AccessRight(GET, "/drafts/{id}/check", READS_DRAFTS),
            new AccessRight(GET, "/drafts/{id}/impact", READS_DRAFTS),
            new AccessRight(GET, "/drafts/{id}/comments", READS_DRAFTS),
            new AccessRight(GET, "/drafts/{id}/history", READS_DRAFTS),
            new AccessRight(GET, "/drafts/{id}/check/{number}", READS_DRAFTS),
            new AccessRight(POST, "/drafts/{id}/check/examples", EDITS),
            new AccessRight(POST, "/drafts/{id}/check/{number}/accept", EDITS),
            new AccessRight(POST, "/drafts/{id}/check/{number}/example", EDITS),
            new AccessRight(POST, "/drafts/{id}/rebase", EDITS),
            new AccessRight(GET, "/drafts/{id}/sheets/{workbook}", READS_DRAFTS),
            new AccessRight(GET, "/drafts/{id}/sheets/{workbook}/{sheet}", READS_DRAFTS),
            new AccessRight(POST, "/drafts/{id}/sheets/{workbook}/{sheet}/cell", EDITS),
            new AccessRight(POST, "/drafts/{id}/sheets/{workbook}/{sheet}/row", EDITS),
            new AccessRight(POST, "/drafts/{id}/sheets/{workbook}/{sheet}/undo", EDITS),
            new AccessRight(GET, "/drafts/{id}/approve", APPROVES),
            new AccessRight(POST, "/drafts/{id}/approve", APPROVES),
            new AccessRight(POST, "/drafts/{id}/wording", EDITS),
            new AccessRight(POST, "/drafts/{id}/files", EDITS),
            new AccessRight(POST, "/drafts/{id}/files/remove", EDITS),
            new AccessRight(POST, "/drafts/{id}/return", EDITS),
            new AccessRight(POST, "/drafts/{id}/submit", EDITS),
            new AccessRight(POST, "/drafts/{id}/reject", APPROVES),
            new AccessRight(POST, "/drafts/{id}/withdraw", EDITS),
            new AccessRight(POST, "/drafts/{id}/comments", SPEAKS_OF_DRAFTS),
            new AccessRight(POST, "/drafts/{id}/impact", SPEAKS_OF_DRAFTS),
            new AccessRight(POST, "/drafts/{id}/impact/stop", SPEAKS_OF_DRAFTS));

    private final List<AccessRight> table;

    /** @param more of what is beside the service's own calls */
    Rights(Stream<AccessRight> more) {
        this.table = Stream.concat(TABLE.stream(), more).toList();
    }

    /** Who may make the call; empty where no line is about it. By the path as controllers are found by it. */
    Optional<Set<Role>> of(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        ServletRequestPathUtils.clearParsedRequestPath(request);
        return of(request.getMethod(), path);
    }

    Optional<Set<Role>> of(HttpMethod method, String path) {
        return of(method.name(), PathContainer.parsePath(path));
    }

    private Optional<Set<Role>> of(String method, PathContainer path) {
        return table.stream()
                .filter(right -> right.isOf(method, path))
                .map(AccessRight::roles)
                .findFirst();
    }

    List<AccessRight> table() {
        return table;
    }
}
