package vn.thamtra.evidence.verify.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.JsonText;
import vn.thamtra.evidence.verify.Shown;
import vn.thamtra.program.Program;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.verdict.Meaning;

/** The second verdict on a bundle: what this program says to the request, beside what was answered by which program. */
final class JudgedAgain {
    private static final int MOST_SHOWN = 12;

    private final JsonNode answer;
    private final Checks checks;
    private final @Nullable Program judged;
    private final boolean sameProgram;

    JudgedAgain(JsonNode answer, Checks checks) {
        this.answer = answer;
        this.checks = checks;
        this.judged = program(answer.path("program"));
        this.sameProgram = ThisProgram.get().equals(judged);
    }

    /** The one that the answer names; null where it names none, as the first releases did. */
    @Nullable
    Program program() {
        return judged;
    }

    /** The publication that the answer names; null where it names none, as releases before 0.2.0 did. */
    @Nullable
    Long sequence() {
        JsonNode named = answer.path("rulebook").path("sequence");
        return named.isIntegralNumber() ? named.asLong() : null;
    }

    private static @Nullable Program program(JsonNode named) {
        if (named.isMissingNode()) {
            return null;
        }
        try {
            return new Program(
                    named.path("version").asString(""), named.path("build").asString(""));
        } catch (IllegalArgumentException e) {
            throw new Broken("answer.json: program ghi sai", "program is malformed");
        }
    }

    /** @param recorded the bytes that were answered, {@code again} those of this program under the name of that one */
    Standing compare(byte[] recorded, byte[] again) {
        tellProgram();
        int differs = Arrays.mismatch(again, recorded);
        if (differs < 0) {
            checks.holds(
                    "Thẩm tra lại cho đúng câu trả lời từng byte: "
                            + answer.path("outcome").asString(""),
                    "judging again gives the same bytes");
            return Standing.HOLDS;
        }
        Broken.unless(
                !sameProgram,
                "answer.json: thẩm tra lại cho câu trả lời khác, từ byte " + differs,
                "judging again gives another answer");
        return otherwise(JsonText.object(again, "thẩm tra lại / again"));
    }

    private void tellProgram() {
        if (!sameProgram) {
            String by = judged == null
                    ? "một phiên bản cũ chưa ghi tên / an early version that did not name itself"
                    : Shown.of(judged.toString());
            checks.note("Chương trình đã quyết định: " + by, "the program that decided");
            checks.note("Chương trình này: " + ThisProgram.get(), "this program");
        }
    }

    private Standing otherwise(JsonNode again) {
        Meaning then = Meaning.of(answer);
        Meaning now = Meaning.of(again);
        if (then.equals(now)) {
            checks.holds(
                    "Thẩm tra lại cho cùng kết quả, lý do, căn cứ, thời hạn: "
                            + answer.path("outcome").asString("") + "; chỉ khác câu chữ: "
                            + Shown.of(String.join(", ", reworded(again))),
                    "judging again gives the same decision in other words");
            return Standing.HOLDS;
        }
        changes(then, now);
        return Standing.NOT_JUDGED;
    }

    private List<String> reworded(JsonNode again) {
        List<String> changed = new ArrayList<>();
        for (String list : List.of("reasons", "deadlines")) {
            JsonNode then = answer.path(list);
            JsonNode now = again.path(list);
            IntStream.range(0, then.size())
                    .filter(i -> !then.path(i).equals(now.path(i)))
                    .mapToObj(i -> then.path(i)
                            .path(list.equals("reasons") ? "rule" : "id")
                            .asString(""))
                    .forEach(changed::add);
        }
        return changed;
    }

    private void changes(Meaning then, Meaning now) {
        checks.note("Chương trình này kết luận khác", "this program comes to another conclusion");
        List<String> gone = new ArrayList<>(then.statements());
        now.statements().forEach(gone::remove);
        List<String> come = new ArrayList<>(now.statements());
        then.statements().forEach(come::remove);
        gone.stream().limit(MOST_SHOWN).forEach(each -> checks.difference("- " + Shown.of(each)));
        come.stream().limit(MOST_SHOWN).forEach(each -> checks.difference("+ " + Shown.of(each)));
    }

    /** It came to no answer: told as the other program's matter, unless this very program gave the one that was recorded. */
    Standing failed(Broken broken) {
        if (sameProgram) {
            throw broken;
        }
        tellProgram();
        checks.difference(String.valueOf(broken.getMessage()));
        return Standing.NOT_JUDGED;
    }
}
