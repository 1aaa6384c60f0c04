package vn.thamtra.setting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a setting that is no good in two lines, whoever has refused it; before those of the platform, which take more. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingRefusedAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        @Nullable BindException unread = null;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingRefused refused) {
                return new FailureAnalysis(Objects.requireNonNull(refused.getMessage()), refused.advice(), refused);
            } else if (cause instanceof BindException found) {
                unread = found;
            }
        }
        return unread == null ? null : unread(unread, unread.getProperty());
    }

    private static @Nullable FailureAnalysis unread(BindException failure, @Nullable ConfigurationProperty setting) {
        return setting == null
                ? null
                : new FailureAnalysis(
                        setting.getName() + "=" + setting.getValue() + ": không đọc được / cannot be read",
                        "Sửa hoặc bỏ đi để dùng giá trị mặc định / Correct it, or leave it out for its default: "
                                + setting.getName(),
                        failure);
    }
}
