package vn.thamtra.evidence.verify;

import java.io.IOException;

/** Why something could not be verified at all, which is no statement about it. */
public final class NotRun extends IOException {
    private static final long serialVersionUID = 1L;

    public NotRun(String vi, String en) {
        super(vi + " / " + en);
    }
}
