package vn.thamtra.setting;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The service must not start with this setting: what is wrong with it, and what to do, for the person who starts it. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    public SettingRefused(String fault, String advice) {
        super(fault);
        this.advice = advice;
    }

    /** Tells it in words, not in a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<SettingRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, SettingRefused refused) {
            return new FailureAnalysis(Objects.requireNonNull(refused.getMessage()), refused.advice, refused);
        }
    }
}
