package vn.thamtra.draft;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thamtra.setting.SettingRefused;

/**
 * What it takes to publish a draft.
 *
 * @param required how many persons, none of them an author, have to approve it
 */
@ConfigurationProperties("thamtra.approval")
record ApprovalSettings(@DefaultValue("1") int required) {
    private static final int MOST = 3;

    ApprovalSettings {
        SettingRefused.unless(required >= 1 && required <= MOST, "thamtra.approval.required", required, "1–" + MOST);
    }
}
