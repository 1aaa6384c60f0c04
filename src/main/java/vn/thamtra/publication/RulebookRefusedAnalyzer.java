package vn.thamtra.publication;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start that failed over the rulebook in the words of the workbook, not in a stack trace. */
final class RulebookRefusedAnalyzer extends AbstractFailureAnalyzer<RulebookRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RulebookRefused cause) {
        String faults = String.join(System.lineSeparator(), FaultLines.of(cause.faults()));
        return new FailureAnalysis(
                "Bộ quy tắc có lỗi nên dịch vụ không khởi động / The service does not start with a faulty rulebook:"
                        + System.lineSeparator() + faults,
                "Sửa các chỗ nêu trên rồi khởi động lại / Mend the places above and start again."
                        + " thamtra.rulebook-dir: " + "thư mục chứa / the folder with decision-tables, rules.",
                cause);
    }
}
