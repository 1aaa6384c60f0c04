package vn.thamtra.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thamtra.dossier.fault.NearestName;
import vn.thamtra.dossier.fault.Shown;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;

/** What is wrong with the parameters of a call, all of it at once. */
final class ParameterFaults {
    private static final int MOST_TOLD = 20;

    private final List<String> known;
    private final List<Message> faults = new ArrayList<>();

    private ParameterFaults(List<String> known) {
        this.known = known;
    }

    /** Throws 400 with the name of every parameter at fault, and with those there are. */
    static void refuse(Map<String, String[]> given, List<String> known) {
        if (given.isEmpty()) {
            return;
        }
        ParameterFaults faults = new ParameterFaults(known);
        given.forEach(faults::look);
        faults.refuse();
    }

    private void look(String name, String[] values) {
        if (!known.contains(name)) {
            unknown(name);
        } else if (values.length != 1) {
            add(name, "được ghi " + values.length + " lần", "is given " + values.length + " times; give it once");
        } else if (values[0].isEmpty()) {
            add(name, "để trống; hãy ghi giá trị hoặc bỏ tham số", "is empty; give it a value or leave it out");
        } else if (values[0].chars().anyMatch(Character::isISOControl)) {
            add(name, "có ký tự điều khiển; hãy bỏ đi", "has a control character; leave it out");
        }
    }

    private void unknown(String name) {
        faults.add(NearestName.of(name, known)
                .map(meant -> new Message(
                        "Không có tham số " + Shown.text(name) + ". Có phải \"" + meant + "\"?",
                        "There is no parameter " + Shown.text(name) + ". Did you mean \"" + meant + "\"?"))
                .orElseGet(() -> new Message(
                        "Không có tham số " + Shown.text(name) + ".",
                        "There is no parameter " + Shown.text(name) + ".")));
    }

    private void add(String name, String vi, String en) {
        faults.add(new Message("Tham số " + name + " " + vi + ".", "The parameter " + name + " " + en + "."));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            String all = String.join(", ", known);
            String vi = known.isEmpty() ? "Lời gọi này không có tham số." : "Các tham số: " + all + ".";
            String en = known.isEmpty() ? "This call has no parameters." : "The parameters are: " + all + ".";
            throw new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    faults.stream().limit(MOST_TOLD).map(Message::vi).collect(Collectors.joining(" ", "", " " + vi)),
                    faults.stream().limit(MOST_TOLD).map(Message::en).collect(Collectors.joining(" ", "", " " + en))));
        }
    }
}
