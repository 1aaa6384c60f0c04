package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormLine;
import vn.thamtra.workbook.form.FormPlace;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.Template;

/** The sheet of one set: what its forms say, line by line. */
final class FormLineReader {
    private static final String FORM = "Mẫu";
    private static final String ORDER = "Thứ tự";
    private static final String PART = "Phần";
    private static final String KIND = "Loại dòng";
    private static final String TEXT = "Nội dung";
    private static final String CONDITION = "Điều kiện";
    private static final Headings HEADINGS = Headings.of(Headings.ID, FORM, ORDER, PART, KIND, TEXT, CONDITION);
    private static final String IF_GIVEN = "nếu có ";
    private static final String IF_NOT_GIVEN = "nếu không có ";
    private static final int LAST = 999;
    private static final Message A_CONDITION = new Message(
            "“-”, hoặc “nếu có …”, “nếu không có …” với tên một chỗ điền",
            "“-”, or “nếu có …” (if there is …), “nếu không có …” (if there is no …) with the name of a place");

    private final Map<String, FormKind> kinds;
    private final UniqueIds ids = new UniqueIds();
    private final Map<String, List<FormLine>> lines = new LinkedHashMap<>();

    /** @param forms those of the set */
    FormLineReader(List<FormTemplate> forms) {
        this.kinds = forms.stream()
                .collect(Collectors.toMap(FormTemplate::number, FormTemplate::kind, (first, second) -> first));
    }

    /** By the number of their form. */
    Map<String, List<FormLine>> read(Sheets sheets, String set) {
        sheets.table(set, HEADINGS).lines().forEach(this::read);
        lines.values().forEach(ofForm -> ofForm.sort(Comparator.comparing(FormLine::order)));
        return lines;
    }

    private void read(Line line) {
        ids.claim(line.slot(Headings.ID), IdForm.STANDING_DAY.read(line.slot(Headings.ID)));
        String number = form(line.slot(FORM));
        FormLine.Kind kind = Words.FORM_LINE.read(line.slot(KIND));
        boolean repeats = kind == FormLine.Kind.TABLE || kind == FormLine.Kind.BULLET;
        FormLine said = new FormLine(
                line.slot(ORDER).wholeNumber(1, LAST),
                Words.FORM_PART.read(line.slot(PART)),
                kind,
                text(line.slot(TEXT), repeats, kinds.get(number) == FormKind.REGISTER),
                condition(line.slot(CONDITION)),
                line.address());
        line.readRemark();
        if (line.slot(PART).hasText()
                && line.slot(KIND).hasText()
                && !said.part().takes(said.kind())) {
            line.slot(KIND).fault(FaultCode.UNKNOWN_WORD, taken(said.part()), "");
        }
        List<FormLine> ofForm = lines.computeIfAbsent(number, unused -> new ArrayList<>());
        if (ofForm.stream().anyMatch(other -> other.order() == said.order())) {
            line.slot(ORDER).fault(FaultCode.DUPLICATE_VALUE, String.valueOf(said.order()));
        }
        ofForm.add(said);
    }

    private String form(Slot slot) {
        String number = slot.code(Wanted.TEXT);
        if (!number.isEmpty() && !kinds.containsKey(number)) {
            slot.fault(FaultCode.UNKNOWN_KEY, Nearest.hint(number, kinds.keySet()));
        }
        return number;
    }

    private static String taken(FormLine.Part part) {
        return Stream.of(FormLine.Kind.values())
                .filter(part::takes)
                .map(FormLine.Kind::word)
                .collect(Collectors.joining("; "));
    }

    private String text(Slot slot, boolean repeats, boolean register) {
        String text = slot.text();
        if (!Template.isBalanced(text)) {
            slot.fault(FaultCode.UNCLOSED_BRACE);
            return text;
        }
        List<FormPlace> places = new ArrayList<>();
        for (String braced : Template.places(text)) {
            FormPlace.ofWord(braced.substring(1, braced.length() - 1))
                    .ifPresentOrElse(
                            places::add, () -> slot.fault(FaultCode.UNKNOWN_PLACE, braced, listed(place -> true)));
        }
        refuseMixed(slot, places, repeats, register);
        return text;
    }

    /** What is printed once has no place of a list; what is repeated is about one list, in a register about dossiers. */
    private static void refuseMixed(Slot slot, List<FormPlace> places, boolean repeats, boolean register) {
        FormPlace.@Nullable List about = register || !repeats
                ? null
                : places.stream()
                        .flatMap(place -> place.list().stream())
                        .filter(list -> list != FormPlace.List.EACH)
                        .findFirst()
                        .orElse(null);
        Predicate<FormPlace> wanted = place -> place.list()
                .map(list -> list == about || (repeats && list == FormPlace.List.EACH))
                .orElse(true);
        places.stream()
                .filter(wanted.negate())
                .distinct()
                .forEach(place -> slot.fault(FaultCode.UNKNOWN_PLACE, place.braced(), listed(wanted)));
    }

    private static Message listed(Predicate<FormPlace> wanted) {
        String all = Stream.of(FormPlace.values())
                .filter(wanted)
                .map(FormPlace::braced)
                .collect(Collectors.joining(", "));
        return new Message(all, all);
    }

    private static FormLine.@Nullable Condition condition(Slot slot) {
        if (slot.none()) {
            return null;
        }
        String text = slot.code(A_CONDITION);
        boolean given = text.startsWith(IF_GIVEN);
        String name = given
                ? text.substring(IF_GIVEN.length())
                : text.startsWith(IF_NOT_GIVEN) ? text.substring(IF_NOT_GIVEN.length()) : "";
        Optional<FormPlace> place = FormPlace.ofWord(name);
        if (place.isEmpty() && !text.isEmpty()) {
            slot.fault(FaultCode.UNKNOWN_WORD, A_CONDITION, Nearest.hint(name, words()));
        }
        return place.map(found -> new FormLine.Condition(found, given)).orElse(null);
    }

    private static List<String> words() {
        return Stream.of(FormPlace.values()).map(FormPlace::word).toList();
    }
}
