package vn.thamtra.rulebook.wording;

import java.util.Locale;
import vn.thamtra.verdict.Message;

/** Phrases as parts of sentences. */
final class Phrase {
    private Phrase() {}

    /** A phrase in the middle of a sentence: without its capital, but for an abbreviation, and without a full stop. */
    static Message inside(Message phrase) {
        return new Message(inside(phrase.vi()), inside(phrase.en()));
    }

    private static String inside(String phrase) {
        boolean abbreviation = phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1));
        return phrase.isEmpty() || abbreviation
                ? phrase
                : phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
    }
}
