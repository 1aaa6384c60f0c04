package vn.thamtra.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The configured key of the first administrator is no good: the service does not start with it. */
final class BootstrapKeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 32;

    private BootstrapKeyRefused(String fault, @Nullable Throwable cause) {
        super(fault, cause);
    }

    static void tooShort(String secret) {
        if (secret.length() < SHORTEST) {
            throw new BootstrapKeyRefused(
                    "thamtra.bootstrap-key có / has " + secret.length()
                            + " ký tự, ít nhất phải là / characters, at least " + SHORTEST + " are needed",
                    null);
        }
    }

    static BootstrapKeyRefused used(Throwable cause) {
        return new BootstrapKeyRefused(
                "thamtra.bootstrap-key là khóa đã thu hồi hoặc có vai trò khác / is the secret of a key that was revoked or"
                        + " has another role",
                cause);
    }

    /** Tells it in words, not in a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<BootstrapKeyRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, BootstrapKeyRefused refused) {
            return new FailureAnalysis(
                    Objects.requireNonNull(refused.getMessage()),
                    "Đặt khóa khác, hoặc bỏ trống để dịch vụ tự tạo / Set another one, or leave it out and one is made:"
                            + " openssl rand -base64 32",
                    refused);
        }
    }
}
