package vn.thamtra.form;

import java.util.List;
import java.util.stream.Collectors;
import vn.thamtra.dossier.Event;
import vn.thamtra.explanation.Words;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormSets;
import vn.thamtra.workbook.form.FormTemplate;

/** Which forms a decision calls for, and which it does not take twice. */
record DueForms(DecidedDossier decided, FormSets sets) {
    private static final String REQUESTED = "SUPPLEMENT_REQUESTED";
    private static final String RECEIVED = "SUPPLEMENT_RECEIVED";
    private static final String REAPPOINTED = "REAPPOINTED";

    /** By number; none where an officer has to decide first, or the rulebook words none for the day of receipt. */
    List<FormTemplate> due() {
        return sets.on(decided.receivedOn()).stream().filter(this::isDue).toList();
    }

    private boolean isDue(FormTemplate form) {
        Outcome outcome = decided.outcome();
        return switch (form.kind()) {
            case RECEIPT, SUPPLEMENT -> decided.names(form.number()) && isOf(form, outcome);
            case REFUSAL ->
                decided.names(form.number())
                        && isOf(form, outcome)
                        && !decided.reasons("BARRED", "UNMET").isEmpty();
            case APOLOGY -> decided.names(form.number());
            case CONTROL_SLIP -> outcome == Outcome.ACCEPT;
            case REGISTER -> false;
        };
    }

    private static boolean isOf(FormTemplate form, Outcome outcome) {
        return FormKind.of(outcome).filter(kind -> kind == form.kind()).isPresent();
    }

    Message why(FormTemplate form) {
        Message outcome = Words.of(decided.outcome());
        return form.kind() == FormKind.APOLOGY
                ? new Message("Kết quả chưa được trả đúng hạn: " + form.basis(), "The result is late: " + form.basis())
                : new Message(
                        "Kết quả thẩm tra: " + outcome.vi() + "; " + form.basis(),
                        "Outcome: " + outcome.en() + "; " + form.basis());
    }

    /** Throws 404 where the decision does not call for the form, saying what it does call for. */
    FormTemplate find(String number) {
        return due().stream()
                .filter(form -> form.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.FORM_NOT_DUE,
                        none(number).vi(),
                        none(number).en())));
    }

    private Message none(String number) {
        if (sets.on(decided.receivedOn()).isEmpty()) {
            return new Message(
                    "Bộ quy tắc đã quyết định không có lời của mẫu nào cho hồ sơ nhận vào ngày đó; pháp chế phải bổ sung bộ mẫu trước",
                    "The rulebook that decided words no form for dossiers received on that day; legal staff have to add the set first");
        } else if (decided.outcome() == Outcome.REVIEW) {
            String open = decided.answer()
                    .path("needed")
                    .valueStream()
                    .map(needed -> decided.factName(needed.path("fact").stringValue()))
                    .distinct()
                    .collect(Collectors.joining("; "));
            return new Message(
                    "Hồ sơ còn chờ cán bộ xem xét nên chưa in mẫu nào; cần quyết định trước: " + open,
                    "An officer has to decide first, so no form is printed; what has to be decided: " + open);
        }
        String others = due().stream()
                .map(form -> form.number() + " (" + form.title() + ")")
                .collect(Collectors.joining(", "));
        return new Message(
                "Kết quả này không kèm mẫu " + number + "; các mẫu được in: " + (others.isEmpty() ? "không có" : others)
                        + ". Sổ theo dõi hồ sơ được lấy theo thời gian ở /v1/registers",
                "This decision does not call for form " + number + "; it calls for: "
                        + (others.isEmpty() ? "none" : others) + ". The register is had for a period at /v1/registers");
    }

    /** Whether the dossier was asked for a supplement before, and what came of it still leaves something to ask for. */
    boolean isSecondSupplement() {
        List<String> types =
                decided.dossier().events().stream().map(Event::type).toList();
        int first = types.indexOf(REQUESTED);
        return first >= 0
                && (decided.count(REQUESTED) > 1
                        || types.subList(first, types.size()).contains(RECEIVED));
    }

    boolean isSecondApology() {
        return decided.count(REAPPOINTED) > 1;
    }
}
