package vn.thamtra.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thamtra.setting.SettingRefused;

/**
 * What replays may take.
 *
 * @param threads how many processors while no dossier waits; 0: all of them, but not many
 */
@ConfigurationProperties("thamtra.replay")
record ReplaySettings(@DefaultValue("0") int threads) {
    /** Each holds a connection now and then; most are for requests. */
    private static final int MOST_BY_ITSELF = 4;

    ReplaySettings {
        SettingRefused.unless(threads >= 0, "thamtra.replay.threads", threads, "0, 1, 2…");
    }

    int most() {
        return threads > 0
                ? threads
                : Math.min(MOST_BY_ITSELF, Runtime.getRuntime().availableProcessors());
    }
}
