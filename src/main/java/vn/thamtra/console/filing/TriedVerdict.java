package vn.thamtra.console.filing;

import org.jspecify.annotations.Nullable;
import vn.thamtra.console.judged.JudgedSheets;
import vn.thamtra.console.judged.JudgedView;
import vn.thamtra.problem.Problem;

/**
 * A verdict that is recorded nowhere, told as a recorded one is.
 *
 * @param sheets null where it cannot be explained just now
 * @param unexplained why it cannot; null where it is explained
 */
record TriedVerdict(
        JudgedView judged,
        @Nullable JudgedSheets sheets,
        @Nullable Problem unexplained) {}
