package vn.thamtra.check.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.TestText;

/** A dossier and an answer written as a row of {@code Kiểm thử}, by heading; a column not named here is {@code -}. */
final class ExampleRow {
    private static final String NONE = "-";
    private static final LocalTime USUAL = LocalTime.of(10, 0);

    private final ProcedureTables tables;
    private final CellText text;

    ExampleRow(ProcedureTables tables) {
        this.tables = tables;
        this.text = new CellText(tables);
    }

    Map<String, String> cells(String id, String about, Trial trial, Answer answer, Answer mistaken) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Mã", id);
        cells.put("Mô tả", about);
        dossier(trial, cells);
        cells.put("Kết quả", answer.outcome().name());
        cells.put("Mã lý do", reasons(answer, mistaken));
        cells.put("Hạn", due(answer, mistaken));
        values(answer, mistaken, cells);
        return cells;
    }

    /** The columns that say what is given, and when. */
    void dossier(Trial trial, Map<String, String> cells) {
        cells.put("Ngày nhận", trial.receivedOn().toString());
        cells.put(
                "Xét đến ngày",
                trial.judgedOn().equals(trial.receivedOn())
                        ? "-"
                        : trial.judgedOn().toString());
        given(trial, cells);
    }

    /** {@code Như KT-05, khác ở: Có bằng đại học luật: không nêu}: what a person who reads it needs to see. */
    String about(Trial trial) {
        Map<String, String> cells = given(trial);
        return tables.examples().stream()
                .map(example -> new Likeness(example.id(), differing(given(Trial.of(tables, example)), cells)))
                .min(Comparator.comparingInt(likeness -> likeness.others().size()))
                .map(Likeness::said)
                .orElse("Ví dụ đề xuất");
    }

    private record Likeness(String example, List<String> others) {
        String said() {
            return "Như " + example
                    + (others.isEmpty() ? ", nói rõ thêm kết quả" : ", khác ở " + String.join("; ", others));
        }
    }

    private static List<String> differing(Map<String, String> old, Map<String, String> now) {
        Set<String> headings = new LinkedHashSet<>(now.keySet());
        headings.addAll(old.keySet());
        return headings.stream()
                .filter(heading -> !old.getOrDefault(heading, NONE).equals(now.getOrDefault(heading, NONE)))
                .map(heading -> heading + ": "
                        + (now.getOrDefault(heading, NONE).equals(NONE) ? "không nêu" : now.get(heading)))
                .toList();
    }

    private Map<String, String> given(Trial trial) {
        Map<String, String> cells = new LinkedHashMap<>();
        dossier(trial, cells);
        return cells;
    }

    private void given(Trial trial, Map<String, String> cells) {
        if (trial.dossier().channel() != null) {
            cells.put(EarlierNames.CHANNEL, trial.dossier().channel().name());
        }
        trial.dossier()
                .facts()
                .forEach((id, value) -> cells.put(text.heading(new Operand.OfFact(id)), TestText.value(value)));
        trial.dossier()
                .documents()
                .forEach((id, copies) ->
                        cells.put(text.heading(new Operand.OfDocument(id)), copies == 1 ? "có" : copies.toString()));
        Map<String, List<Event>> events = trial.dossier().events().stream()
                .collect(Collectors.groupingBy(Event::type, LinkedHashMap::new, Collectors.toList()));
        events.forEach((type, all) ->
                cells.put(text.event(type), all.stream().map(this::event).collect(Collectors.joining("; "))));
    }

    private String event(Event event) {
        String day = event.at() == null ? Objects.requireNonNull(event.on()).toString() : moment(event.at());
        if (event.facts().isEmpty()) {
            return day;
        }
        Map<String, String> names = text.declared(event.type()).facts().stream()
                .collect(Collectors.toMap(
                        FactDeclaration::id, fact -> fact.name().vi()));
        return event.facts().entrySet().stream()
                .map(fact -> names.get(fact.getKey()) + " = " + TestText.value(fact.getValue()))
                .collect(Collectors.joining("; ", day + " {", "}"));
    }

    private static String moment(OffsetDateTime at) {
        OffsetDateTime moment = CivilTime.inVietnam(at);
        LocalTime time = moment.toLocalTime();
        return moment.toLocalDate() + (time.equals(USUAL) ? "" : " " + time);
    }

    private void values(Answer answer, Answer mistaken, Map<String, String> cells) {
        tables.values().forEach(declared -> {
            Answer.@Nullable Given given = answer.values().get(declared.id());
            if (given != null && !given.equals(mistaken.values().get(declared.id()))) {
                cells.put(declared.heading(), CellText.value(given));
            }
        });
    }

    /** All that weighs, and whatever the mistake would change. */
    private static String reasons(Answer answer, Answer mistaken) {
        List<String> told = answer.reasons().stream()
                .filter(reason ->
                        Answer.isWeighty(reason) || !mistaken.reasons().contains(reason))
                .map(Object::toString)
                .collect(Collectors.toList());
        mistaken.reasons().stream()
                .filter(reason -> !Answer.isWeighty(reason) && !answer.reasons().contains(reason))
                .forEach(reason -> told.add("không " + reason));
        return told.isEmpty() ? "-" : String.join("; ", told);
    }

    private static String due(Answer answer, Answer mistaken) {
        List<String> told = answer.due().entrySet().stream()
                .filter(due -> !due.getValue().equals(mistaken.due().get(due.getKey())))
                .map(due -> due.getKey() + " = " + due.getValue())
                .collect(Collectors.toList());
        for (Map.Entry<String, LocalDate> due : mistaken.due().entrySet()) {
            if (!answer.due().containsKey(due.getKey())) {
                told.add(due.getKey() + " = không");
            }
        }
        Set<String> limits = new TreeSet<>(answer.bound().keySet());
        limits.addAll(mistaken.bound().keySet());
        limits.stream()
                .filter(rule -> !answer.whoIsBound(rule).equals(mistaken.whoIsBound(rule)))
                .filter(rule -> Objects.equals(
                                answer.due().get(rule), mistaken.due().get(rule))
                        || (answer.bound().containsKey(rule) && mistaken.bound().containsKey(rule)))
                .forEach(rule -> told.add(rule + ": " + answer.whoIsBound(rule)));
        return told.isEmpty() ? "-" : String.join("; ", told);
    }

    /** The id after the last one. */
    String nextId() {
        int last = tables.examples().stream()
                .map(example -> example.id().replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 9)
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "KT-%02d", last + 1);
    }
}
