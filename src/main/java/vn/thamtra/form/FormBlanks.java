package vn.thamtra.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.JsonBody;
import vn.thamtra.workbook.form.FormPlace;

/**
 * What an officer writes on the dotted lines: {@code {"blanks": {"number": "12"}, "acknowledgeBreach": true}}.
 *
 * @param values by the place they fill
 * @param acknowledged that a form is printed in spite of the law that forbids it
 */
public record FormBlanks(Map<FormPlace, String> values, boolean acknowledged) {
    static final FormBlanks NONE = none(false);

    private static final int LONGEST = 500;
    private static final Message UNSEEN = new Message(
            "Quá dài, hoặc có ký tự không nhìn thấy hay đổi chiều chữ",
            "Is too long, or has characters that are not seen or turn the direction of writing");

    /** Every dotted line is left as it is. */
    static FormBlanks none(boolean acknowledged) {
        return new FormBlanks(Map.of(), acknowledged);
    }

    /** Throws a problem that names everything wrong with the body, whatever the form. */
    static FormBlanks read(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes, "blanks", "acknowledgeBreach");
        boolean acknowledged = body.truth("acknowledgeBreach").orElse(false);
        List<FormPlace> places = Stream.of(FormPlace.values())
                .filter(place -> place.blank().isPresent())
                .toList();
        Map<FormPlace, String> values = new EnumMap<>(FormPlace.class);
        body.object("blanks", names(places).toArray(String[]::new))
                .ifPresent(blanks ->
                        places.forEach(place -> blanks.lineIfGiven(place.blank().orElseThrow(), LONGEST)
                                .ifPresent(text -> put(blanks, values, place, text))));
        body.refuseFaults();
        return new FormBlanks(values, acknowledged);
    }

    /**
     * Throws a problem where something is filled in that is no dotted line.
     *
     * @param open where the form has one
     */
    void refuseAllBut(Set<FormPlace> open) {
        List<String> lines = names(open);
        List<Fault> faults = names(values.keySet()).stream()
                .filter(name -> !lines.contains(name))
                .map(name -> new Fault(
                        "/blanks/" + name,
                        "UNKNOWN_MEMBER",
                        new Message(
                                "Mẫu không có dòng chấm này; chỉ nhận: " + String.join(", ", lines),
                                "The form has no such dotted line; known are: " + String.join(", ", lines))))
                .toList();
        refuse(faults);
    }

    /** What was typed into a page: refused as in a body. */
    public static FormBlanks filled(Map<FormPlace, String> values, boolean acknowledged) {
        List<Fault> faults = values.entrySet().stream()
                .filter(each -> each.getValue().length() > LONGEST || hasUnseen(each.getValue()))
                .map(each -> new Fault("/blanks/" + each.getKey().blank().orElseThrow(), "MALFORMED", UNSEEN))
                .toList();
        refuse(faults);
        return new FormBlanks(values, acknowledged);
    }

    private static void put(JsonBody blanks, Map<FormPlace, String> values, FormPlace place, String text) {
        if (hasUnseen(text)) {
            blanks.fault(place.blank().orElseThrow(), "MALFORMED", UNSEEN.vi(), UNSEEN.en());
        }
        values.put(place, text);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_BODY).with(faults));
        }
    }

    private static boolean hasUnseen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().anyMatch(FormBlanks::isUnseen);
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** By what names the dotted lines of a form are filled. */
    static List<String> names(Iterable<FormPlace> open) {
        List<String> names = new ArrayList<>();
        open.forEach(place -> place.blank().ifPresent(names::add));
        return names.stream().sorted().toList();
    }
}
