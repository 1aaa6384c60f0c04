package vn.thamtra.console.judged;

import org.jspecify.annotations.Nullable;

/** Where the row of a rule is shown with what was found about it. */
public interface RowAddress {
    /**
     * An address with its anchor.
     *
     * @param item of which it was found; null for the dossier
     * @return null where it is shown nowhere
     */
    @Nullable
    String of(String sheet, String rule, @Nullable String item);
}
