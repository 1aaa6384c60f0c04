package vn.thamtra.decision.recorded;

import vn.thamtra.wire.JsonBody;

/** The body that orders an erasure: {@code {"reason": "Yêu cầu của chủ thể dữ liệu", "order": "12/QĐ-STP"}}. */
record ErasureOrder(String reason, String order) {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_ORDER = 200;

    /** Throws a problem that names everything wrong with the body. */
    static ErasureOrder read(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes, "reason", "order");
        String reason = body.line("reason", LONGEST_REASON).orElse("");
        String order = body.line("order", LONGEST_ORDER).orElse("");
        body.refuseFaults();
        return new ErasureOrder(reason, order);
    }
}
