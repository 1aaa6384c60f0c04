package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Succession;

/** Who has to keep a limit that ends after the body it binds did: the body that took its duties over. */
final class Successors {
    private static final String RULE = "R-GEN-06";
    private static final String TOOK_OVER = "Cơ quan tiếp nhận nhiệm vụ của ";

    private final String file;
    private final @Nullable Succession succession;

    Successors(ProcedureTables tables) {
        this.file = tables.file();
        this.succession = tables.succession();
    }

    /** Whom a limit binds that ends on a day; not yet known where it has not started. */
    String bound(String party, @Nullable Temporal due) {
        return succession != null && succession.bodies().contains(party) && isLater(due, succession)
                ? TOOK_OVER + party
                : party;
    }

    private static boolean isLater(@Nullable Temporal due, Succession succession) {
        return due != null && date(due).isAfter(succession.last());
    }

    private static LocalDate date(Temporal due) {
        return due instanceof OffsetDateTime moment ? CivilTime.dateOf(moment) : (LocalDate) due;
    }

    /** What is said where a limit ends after a body did. */
    Optional<Reason> reason(List<Deadline> deadlines) {
        return Optional.ofNullable(succession)
                .filter(ended -> deadlines.stream().anyMatch(deadline -> isLater(deadline.due(), ended)))
                .map(ended -> new Reason(
                        RULE,
                        ReasonKind.NOTICE,
                        "deadline",
                        null,
                        ended.told(),
                        ended.basis(),
                        new Source.Cell(file, "Thủ tục", ended.cell()),
                        Map.of(),
                        List.of()));
    }
}
