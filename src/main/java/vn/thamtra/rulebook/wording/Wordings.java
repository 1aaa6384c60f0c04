package vn.thamtra.rulebook.wording;

import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Sentences;

/** How a rulebook speaks. */
public final class Wordings {
    private Wordings() {}

    /** By the sentences of the rulebook, or as it was said before there were any. */
    public static Wording of(@Nullable Sentences sentences) {
        return sentences == null ? new EarlierWording() : new SentenceWording(sentences);
    }
}
