package vn.thamtra.workbook.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.verdict.Message;

/** What may be filled into what is said of a code. */
public enum CodePlace {
    CODE("mã"),
    /** A code of the form, with the day of receipt in it. */
    EXAMPLE("ví dụ"),
    RECEIVED("ngày nhận");

    private final String word;

    CodePlace(String word) {
        this.word = word;
    }

    /** As it stands between braces. */
    public String braced() {
        return "{" + word + "}";
    }

    /** Those of codes of a kind: a procedure is not received. */
    public static List<String> of(CodeKind kind) {
        return Stream.of(values())
                .filter(place -> place != RECEIVED || kind != CodeKind.PROCEDURE)
                .map(CodePlace::braced)
                .toList();
    }

    static Map<String, Message> values(String code, String example, LocalDate receivedOn) {
        return Map.of(
                CODE.braced(), new Message(code, code),
                EXAMPLE.braced(), new Message(example, example),
                RECEIVED.braced(), ShownDate.of(receivedOn));
    }
}
