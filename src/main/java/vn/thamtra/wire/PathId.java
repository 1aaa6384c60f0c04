package vn.thamtra.wire;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** An id in the path of a call. */
public final class PathId {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PathId() {}

    /** Whether it has the form of the ids that are given out. */
    public static boolean isId(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    /** The id as it was given out; nothing has an id of any other form, so that is a 404. */
    public static UUID uuid(String text) {
        if (!isId(text)) {
            throw new ProblemException(Problem.of(ProblemType.NOT_FOUND));
        }
        return UUID.fromString(text);
    }
}
