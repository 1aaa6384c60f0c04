package vn.thamtra.form;

import org.jspecify.annotations.Nullable;

/**
 * Who hands a form out, as its head and foot say; what is null is a dotted line.
 *
 * @param superior the body above it
 * @param place the town the form is dated in
 * @param site where it is found on the web
 * @param signer who signs what the head of the office signs
 */
public record Office(
        @Nullable String superior,
        @Nullable String name,
        @Nullable String place,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String site,
        @Nullable String signer) {

    /** With what another one leaves open. */
    Office or(@Nullable Office other) {
        return other == null
                ? this
                : new Office(
                        first(superior, other.superior),
                        first(name, other.name),
                        first(place, other.place),
                        first(address, other.address),
                        first(phone, other.phone),
                        first(site, other.site),
                        first(signer, other.signer));
    }

    private static @Nullable String first(@Nullable String own, @Nullable String other) {
        return own == null || own.isBlank() ? other : own;
    }
}
