package vn.thamtra.decision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.thamtra.setting.SettingRefused;

/**
 * How much is taken at once.
 *
 * @param maxDossierSize the largest dossier, alone or as a line of a batch
 * @param maxBatches how many batches run at the same time
 * @param maxBatchesPerKey how many of them may be of one key
 * @param maxAtOnce how many dossiers that come alone are judged and recorded at the same time
 * @param rate how many dossiers a second one key may send alone, over some seconds; 0: as many as it likes
 * @param maxBatchBacklog how much of a batch is taken from its client in advance, onto the disk
 */
@ConfigurationProperties("thamtra.intake")
public record DecisionSettings(
        @DefaultValue("1MB") DataSize maxDossierSize,
        @DefaultValue("8") int maxBatches,
        @DefaultValue("4") int maxBatchesPerKey,
        @DefaultValue("512") int maxAtOnce,
        @DefaultValue("0") int rate,
        @DefaultValue("1GB") DataSize maxBatchBacklog) {
    private static final DataSize SANE = DataSize.ofMegabytes(64);

    public DecisionSettings {
        SettingRefused.unless(
                maxDossierSize.toBytes() >= 1 && maxDossierSize.compareTo(SANE) <= 0,
                "thamtra.intake.max-dossier-size",
                maxDossierSize,
                "1B–" + SANE.toMegabytes() + "MB");
        SettingRefused.unless(maxBatches >= 1, "thamtra.intake.max-batches", maxBatches, "1, 2, 3…");
        SettingRefused.unless(
                maxBatchesPerKey >= 1, "thamtra.intake.max-batches-per-key", maxBatchesPerKey, "1, 2, 3…");
        SettingRefused.unless(maxAtOnce >= 1, "thamtra.intake.max-at-once", maxAtOnce, "1, 2, 3…");
        SettingRefused.unless(rate >= 0, "thamtra.intake.rate", rate, "0, 1, 2…");
        SettingRefused.unless(
                maxBatchBacklog.compareTo(maxDossierSize) >= 0,
                "thamtra.intake.max-batch-backlog",
                maxBatchBacklog,
                maxDossierSize.toKilobytes() + "KB, 1GB…");
    }

    public int mostBytes() {
        return (int) maxDossierSize.toBytes();
    }
}
