package vn.thamtra.rowuse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /v1/rules/hits}: how often each row stood among the reasons of decisions, and those that have not since a day. */
@RestController
final class RowUseController {
    private final RowUses uses;
    private final Clock clock;

    RowUseController(RowUses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /** @param decisions how many have been counted */
    record Hits(long decisions, List<RowUse> rules) {}

    @Parameters({"procedure", "unusedSince"})
    @GetMapping(path = "/v1/rules/hits", produces = Answer.JSON)
    Hits hits(HttpServletRequest request) {
        Query query = Query.of(request);
        @Nullable String procedure = query.text("procedure").orElse(null);
        Optional<Instant> since = query.date("unusedSince")
                .map(day -> CivilTime.at(day, LocalTime.MIDNIGHT).toInstant());
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        if (procedure != null && !uses.knows(procedure, today)) {
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_FOUND,
                    "Không có thủ tục nào mang mã này: " + procedure,
                    "There is no procedure with this id: " + procedure));
        }
        uses.catchUp();
        return new Hits(
                uses.counted(),
                uses.list(procedure, today).stream()
                        .filter(use -> since.map(use::isUnusedSince).orElse(true))
                        .toList());
    }
}
