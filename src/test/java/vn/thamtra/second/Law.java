package vn.thamtra.second;

import java.util.Set;

/** What the texts say of one procedure, or of two that mirror each other. */
interface Law {

    /** What is judged of each item, or of the dossier where it has none. */
    void judge(Case one, Findings found);

    /** What is judged once for the whole dossier. */
    default void judgeOnce(Case letter, Findings found) {}

    default void limits(Case letter, Terms terms) {}

    default Set<String> forms(String outcome, Case letter, Terms terms) {
        return Forms.of(outcome);
    }
}
