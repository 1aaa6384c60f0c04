package vn.thamtra.form;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thamtra.dossier.Channel;
import vn.thamtra.setting.SettingRefused;

/**
 * The offices that hand forms out.
 *
 * @param publicAddress where people reach this service, to prove a form; null: forms tell the path alone
 * @param levels what differs at a level ({@code province}, {@code district}, {@code commune})
 * @param channels what differs for dossiers that came that way; goes before the level
 */
@ConfigurationProperties("thamtra.office")
record OfficeSettings(
        @Nullable String superior,
        @Nullable String name,
        @Nullable String place,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String site,
        @Nullable String signer,
        @Nullable URI publicAddress,
        @DefaultValue Map<Level, Office> levels,
        @DefaultValue Map<Channel, Office> channels) {

    OfficeSettings {
        SettingRefused.unless(
                publicAddress == null || (publicAddress.isAbsolute() && publicAddress.getQuery() == null),
                "thamtra.office.public-address",
                String.valueOf(publicAddress),
                "https://thamtra.tinh.gov.vn");
    }

    Office of(@Nullable Level level, @Nullable Channel channel) {
        return new Office(null, null, null, null, null, null, null)
                .or(channel == null ? null : channels.get(channel))
                .or(level == null ? null : levels.get(level))
                .or(new Office(superior, name, place, address, phone, site, signer));
    }

    /** The page that proves a decision, for a code to scan. */
    String proofAddress(String decision) {
        String base = publicAddress == null ? "" : publicAddress.toString().replaceAll("/+$", "");
        return base + "/prove/" + decision;
    }
}
