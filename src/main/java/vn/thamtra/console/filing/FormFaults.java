package vn.thamtra.console.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.dossier.Fault;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.Shown;
import vn.thamtra.verdict.Message;

/** What is wrong with a filled form: what a program would be told, for people, each at the field where it is to be mended. */
final class FormFaults {
    static final AtField OF_ANOTHER = new AtField(
            FieldName.JSON,
            new Message("Hồ sơ dán vào là của thủ tục khác.", "The dossier that was pasted is of another procedure."));

    private final List<Fault> found = new ArrayList<>();

    /**
     * Something to mend.
     *
     * @param field the name of the field; that of none where the form has no such field
     */
    record AtField(String field, Message words) {}

    List<Fault> all() {
        return List.copyOf(found);
    }

    void unknownField(String name) {
        add(
                name,
                FaultCode.UNKNOWN_MEMBER,
                "Biểu mẫu của thủ tục này, theo ngày nhận đã ghi, không có ô " + Shown.text(name) + ".",
                "The form of this procedure, by the day of receipt, has no field " + Shown.text(name) + ".");
    }

    void noNumber(String name, String text) {
        add(
                name,
                FaultCode.WRONG_TYPE,
                Shown.text(text) + " không phải một số viết như "
                        + Notation.ofNumbers().vi() + ".",
                Shown.text(text) + " is no number written as "
                        + Notation.ofNumbers().en() + ".");
    }

    void noDay(String name, String text) {
        add(
                name,
                FaultCode.NOT_A_DATE,
                text.isBlank()
                        ? "Phải ghi ngày, dạng ngày/tháng/năm."
                        : Shown.text(text)
                                + " không phải một ngày từ năm 1900 đến 2200, viết ngày/tháng/năm, ví dụ 16/10/2024.",
                text.isBlank()
                        ? "The day is required, as day/month/year."
                        : Shown.text(text)
                                + " is no day of the years 1900 to 2200, written day/month/year, such as 16/10/2024.");
    }

    void noTime(String name, String text) {
        add(
                name,
                FaultCode.NOT_A_MOMENT,
                text.isBlank() ? "Phải ghi giờ, ví dụ 09:15." : Shown.text(text) + " không phải giờ, ví dụ 09:15.",
                text.isBlank()
                        ? "The time is required, such as 09:15."
                        : Shown.text(text) + " is no time of the day, such as 09:15.");
    }

    void copiesOfNothing(String name) {
        add(
                name,
                FaultCode.WRONG_TYPE,
                "Đã ghi số bản nhưng chưa đánh dấu giấy này; hãy đánh dấu hoặc xóa số bản.",
                "Copies are given of a paper that is not ticked; tick it or clear the number.");
    }

    private void add(String name, FaultCode code, String vi, String en) {
        found.add(new Fault(name, code.name(), new Message(vi, en)));
    }

    /** What could not be read in the form, then what is wrong with what could; nothing twice about one field. */
    static List<AtField> of(FiledDossier told, List<Fault> ofReader) {
        Set<String> unread = told.faults().stream().map(Fault::pointer).collect(Collectors.toSet());
        Stream<AtField> others = ofReader.stream()
                .filter(fault -> !unread.contains(told.field(fault.pointer())))
                .map(fault -> new AtField(told.field(fault.pointer()), words(fault)));
        return Stream.concat(told.faults().stream().map(fault -> new AtField(fault.pointer(), fault.detail())), others)
                .toList();
    }

    /** Of a dossier of JSON that was pasted, with where it is in that. */
    static List<AtField> ofJson(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new AtField(
                        FieldName.JSON,
                        new Message(
                                fault.pointer() + " " + fault.detail().vi(),
                                fault.pointer() + " " + fault.detail().en())))
                .toList();
    }

    /** Where a program is told how to write it in JSON, people are told what to do. */
    private static Message words(Fault fault) {
        return Optional.ofNullable(
                        switch (FaultCode.valueOf(fault.code())) {
                            case REQUIRED -> new Message("Ô này phải ghi.", "This field is required.");
                            case AS_OF_BEFORE_RECEIPT ->
                                new Message(
                                        "Trước thời điểm nhận hồ sơ; không thể xét hồ sơ chưa nhận.",
                                        "Earlier than the receipt; a dossier not received cannot be judged.");
                            case DUPLICATE_REF ->
                                new Message(
                                        "Ký hiệu này đã dùng cho một mục khác; mỗi mục một ký hiệu riêng.",
                                        "Another item has this mark; each needs its own.");
                            case NOT_AN_OPTION ->
                                new Message(
                                        "Hãy chọn một trong các giá trị đã nêu.", "Choose one of the values listed.");
                            case OUT_OF_RANGE, NOT_WHOLE ->
                                new Message(
                                        fault.detail().vi().replaceAll("(?<=[0-9])\\.(?=[0-9])", ","),
                                        fault.detail().en());
                            default -> null;
                        })
                .orElse(fault.detail());
    }
}
