package vn.thamtra.console.draft;

import java.util.List;
import vn.thamtra.problem.Problem;

/**
 * Why something was not done, to be told on the page where it was asked for.
 *
 * @param between what others have changed in the meantime
 */
public record Refused(Problem problem, List<DraftReader.Between> between) {}
