package vn.thamtra.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** A setting that is no good stops the start, and two lines say which and what would do. */
class RefusedSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.max-dossier-size=65MB,    is out of bounds",
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.max-dossier-size=0B,      is out of bounds",
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.max-batches=0,            is out of bounds",
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.max-batches-per-key=-1,   is out of bounds",
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.max-at-once=0,            is out of bounds",
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.rate=-1,                  is out of bounds",
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.rate=nhanh,               cannot be read",
        "vn.thamtra.decision.DecisionSettings, thamtra.intake.max-batch-backlog=1KB,    is out of bounds",
        "vn.thamtra.draft.ApprovalSettings,    thamtra.approval.required=0,             is out of bounds",
        "vn.thamtra.draft.ApprovalSettings,    thamtra.approval.required=4,             is out of bounds",
        "vn.thamtra.draft.ApprovalSettings,    thamtra.approval.required=hai,           cannot be read",
        "vn.thamtra.replay.ReplaySettings,     thamtra.replay.threads=-1,               is out of bounds",
        "vn.thamtra.ledger.LedgerSettings,     thamtra.ledger.checkpoint-interval=0s,   is out of bounds",
        "vn.thamtra.ledger.LedgerSettings,     thamtra.ledger.checkpoint-interval=mai,  cannot be read"
    })
    void two_lines_say_which_setting_and_what_would_do(String type, String setting, String fault) throws Exception {
        String name = setting.substring(0, setting.indexOf('='));
        Map<String, String> set = Map.of(name, setting.substring(name.length() + 1));
        Class<?> settings = Class.forName(type);

        Throwable failure = catchThrowable(() -> new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate(name.substring(0, name.lastIndexOf('.')), settings));

        FailureAnalysis told = analysis(failure);
        assertThat(told.getDescription()).startsWith(name).contains(fault).hasLineCount(1);
        assertThat(told.getAction()).contains(name).hasLineCount(1);
    }

    /** Of the first that has anything to say, as in a start. */
    private static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, thrown) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
