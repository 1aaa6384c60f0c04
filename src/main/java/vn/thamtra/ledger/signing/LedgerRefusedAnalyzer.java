package vn.thamtra.ledger.signing;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start that failed over the ledger in words, not in a stack trace. */
final class LedgerRefusedAnalyzer extends AbstractFailureAnalyzer<LedgerRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, LedgerRefused cause) {
        return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()), cause.advice(), cause);
    }
}
