package vn.thamtra.evidence.verify.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.evidence.verify.NotRun;
import vn.thamtra.evidence.verify.Shown;

/** Tells what was never a bundle of evidence from a bundle that is damaged. */
final class NoBundle {
    private static final byte[] ZIP = "PK".getBytes(UTF_8);
    private static final int LONGEST_PROBLEM = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoBundle() {}

    /** Throws when the bytes neither begin as a zip does nor have anything in them that a bundle has. */
    static void refuse(byte[] bytes) throws NotRun {
        boolean zip = bytes.length >= ZIP.length && Arrays.equals(ZIP, 0, ZIP.length, bytes, 0, ZIP.length);
        if (zip || new String(bytes, ISO_8859_1).contains("rulebook/manifest")) {
            return;
        }
        throw new NotRun(
                "đây không phải gói chứng cứ" + said(bytes, "chiTiet"),
                "this is no bundle of evidence" + said(bytes, "detail"));
    }

    private static String said(byte[] bytes, String member) {
        if (bytes.length == 0) {
            return member.equals("detail") ? ": the file is empty" : ": tệp rỗng";
        }
        if (bytes.length > LONGEST_PROBLEM) {
            return "";
        }
        try {
            JsonNode problem = JSON.readTree(bytes);
            return problem.has("type") && problem.has("status")
                    ? ": " + problem.path("status").asString("") + " "
                            + Shown.of(problem.path(member).asString(""))
                    : "";
        } catch (JacksonException e) {
            return "";
        }
    }
}
