package vn.thamtra.publication;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a first start that failed over the rulebook in the words of the check, not in a stack trace. */
final class FirstRulebookRefusedAnalyzer extends AbstractFailureAnalyzer<FirstRulebookRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FirstRulebookRefused cause) {
        return new FailureAnalysis(
                cause.name().vi()
                        + " còn lỗi hoặc cảnh báo chưa được chấp nhận nên chưa công bố được và dịch vụ không khởi động / "
                        + cause.name().en()
                        + " has faults or warnings nobody accepted, so it cannot be published and the service does not start:"
                        + System.lineSeparator() + String.join(System.lineSeparator(), cause.lines()),
                "Sửa các chỗ nêu trên, hoặc chấp nhận cảnh báo ở trang “Chấp nhận”, rồi khởi động lại / Mend the places"
                        + " above, or accept warnings on the sheet “Chấp nhận”, and start again."
                        + " thamtra.rulebook-dir: thư mục chứa / the folder with decision-tables, rules.",
                cause);
    }
}
