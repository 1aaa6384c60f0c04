package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Query;

/** The parameter {@code record}: whether an evaluation becomes a decision. */
public final class Recording {
    private static final Set<Role> MAY_RECORD = EnumSet.of(Role.INTAKE, Role.ADMIN);

    private Recording() {}

    /** Throws a problem for a caller who may only try things out. */
    public static boolean wanted(HttpServletRequest request) {
        boolean wanted = Query.of(request).flag("record").orElse(true);
        if (wanted && !Caller.of(request).hasOneOf(MAY_RECORD)) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN,
                    "Vai trò của khóa này chỉ được thẩm tra thử; hãy thêm ?record=false",
                    "The role of this key may only evaluate without recording; add ?record=false"));
        }
        return wanted;
    }
}
