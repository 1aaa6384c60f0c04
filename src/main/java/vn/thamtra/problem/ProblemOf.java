package vn.thamtra.problem;

import java.io.IOException;
import java.util.UUID;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.damage.Seldom;

/** Which problem a thrown thing is. What nobody foresaw goes to the log under an id, and only the id to the client. */
public final class ProblemOf {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemOf.class);
    private static final int RETRY_SECONDS = 5;
    private static final Seldom OUTAGE = new Seldom();

    private ProblemOf() {}

    public static Problem thrown(Throwable thrown) {
        if (thrown instanceof ProblemException refused) {
            return refused.problem();
        } else if (thrown instanceof LedgerDamaged damaged) {
            return Problem.of(ProblemType.RECORD_DAMAGED, damaged.vi(), damaged.en());
        } else if (thrown instanceof InvalidParameterException || thrown instanceof BadRequestException) {
            return Problem.of(ProblemType.MALFORMED_REQUEST);
        } else if (thrown instanceof ErrorResponse known
                && known.getStatusCode().is4xxClientError()) {
            return ofSpring(known);
        } else if (isDatabaseAway(thrown)) {
            OUTAGE.tell(before -> LOG.error(
                    "The database does not answer: {} ({} more kept back)",
                    thrown.getClass().getName(),
                    before));
            return Problem.of(ProblemType.NOT_STORED).retryAfter(RETRY_SECONDS);
        }
        return unforeseen(thrown);
    }

    private static Problem ofSpring(ErrorResponse known) {
        Problem problem = Problem.of(ProblemType.ofStatus(known.getStatusCode().value()));
        for (String name : new String[] {HttpHeaders.ALLOW, HttpHeaders.ACCEPT}) {
            String value = String.join(", ", known.getHeaders().getOrEmpty(name));
            problem = value.isEmpty() ? problem : problem.with(name, value);
        }
        return problem;
    }

    private static boolean isDatabaseAway(Throwable thrown) {
        return thrown instanceof NonTransientDataAccessResourceException
                || thrown instanceof TransientDataAccessException
                || thrown instanceof RecoverableDataAccessException
                || thrown instanceof UncategorizedDataAccessException
                || thrown instanceof TransactionException
                || isDiskFull(thrown);
    }

    private static boolean isDiskFull(Throwable thrown) {
        return thrown instanceof IOException
                && String.valueOf(thrown.getMessage()).contains("No space left");
    }

    private static Problem unforeseen(Throwable thrown) {
        UUID incident = UUID.randomUUID();
        LOG.error("Incident {}", incident, thrown);
        return Problem.internal(incident);
    }
}
