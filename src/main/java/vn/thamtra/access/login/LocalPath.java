package vn.thamtra.access.login;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this service to go on to: what a form names is not trusted to be one. */
public final class LocalPath {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private LocalPath() {}

    /** Empty for what leads elsewhere, and for what is no path at all. */
    public static Optional<String> of(@Nullable String given) {
        return Optional.ofNullable(given).filter(path -> LOCAL.matcher(path).matches());
    }
}
