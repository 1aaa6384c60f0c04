package vn.thamtra.draft.call;

import java.util.Collection;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Rules written by hand are programs: only an administrator brings those. */
public final class HandWrittenRules {
    private HandWrittenRules() {}

    /**
     * Refuses files that the caller may not bring or take out.
     *
     * @param paths within the rulebook
     */
    public static void refuse(Collection<String> paths, Caller caller) {
        paths.stream()
                .filter(path -> path.startsWith(RulebookFiles.RULES))
                .filter(path -> !caller.roles().contains(Role.ADMIN))
                .forEach(path -> {
                    throw new ProblemException(Problem.of(
                            ProblemType.FORBIDDEN,
                            "Chỉ quản trị viên được sửa quy tắc viết tay (" + path + ")",
                            "Only an administrator may change rules written by hand (" + path + ")"));
                });
    }
}
