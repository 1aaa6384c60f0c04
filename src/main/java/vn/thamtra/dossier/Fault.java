package vn.thamtra.dossier;

import vn.thamtra.verdict.Message;

/** One thing wrong with a request: where (RFC 6901 JSON Pointer), a stable code, and what to mend. */
public record Fault(String pointer, String code, Message detail) {
    /** A name as a step of a pointer. */
    public static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
