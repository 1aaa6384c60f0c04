package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.wire.Query;
import vn.thamtra.workbook.model.ProcedureTables;

/** The day a page is about, and the law of that day. */
@Component
public final class LawInForce {
    private final PublishedRulebooks rulebooks;
    private final Clock clock;

    LawInForce(PublishedRulebooks rulebooks, Clock clock) {
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** The day in Việt Nam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
    }

    /** The day that is asked for; today where none is. */
    public LocalDate day(HttpServletRequest request) {
        return Query.of(request).date("on").orElseGet(this::today);
    }

    /** The rulebook that decides what is received on the day. */
    public Rulebook on(LocalDate day) {
        return rulebooks.inForce(day);
    }

    /** The version in force on the day, or else the one nearest to it; throws 404 for an unknown procedure. */
    public static ProcedureTables version(Rulebook rulebook, String id, LocalDate day) {
        List<ProcedureTables> versions = rulebook.versions(id);
        if (versions.isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_FOUND, "Không có thủ tục nào mang mã này.", "There is no procedure with this id."));
        }
        return rulebook.inForce(id, day).orElseGet(() -> versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0)));
    }
}
