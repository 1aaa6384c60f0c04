package vn.thamtra.console.staff;

import java.util.List;
import java.util.Optional;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.verdict.Message;

/** Why an order was not carried out, for the one who gave it on a form. */
record Refused(List<AtField> faults) {

    /** @param field the id of the field where it is to be mended; empty where there is none */
    record AtField(String field, Message words) {}

    static Refused of(Problem problem) {
        return problem.errors().isEmpty()
                ? new Refused(List.of(new AtField("", problem.detail())))
                : new Refused(problem.errors().stream().map(Refused::atField).toList());
    }

    static Refused at(String field, String vi, String en) {
        return new Refused(List.of(new AtField(field, new Message(vi, en))));
    }

    /** Programs are told names and codes; on a form every field has a name of its own. */
    private static AtField atField(Fault fault) {
        return switch (fault.pointer()) {
            case "/roles" ->
                new AtField("roles", new Message("Phải chọn ít nhất một vai trò.", "Choose at least one role."));
            case "/role" ->
                new AtField(
                        "role",
                        new Message(
                                "Khóa của một người chỉ mang một vai trò của người ấy.",
                                "The key of a person has one of that person's roles."));
            case "/fullName", "/label", "/unit" ->
                new AtField(
                        fault.pointer().substring(1),
                        new Message(
                                "Phải ghi, trên một dòng, nhiều nhất 200 ký tự.",
                                "Required: one line of 200 characters at most."));
            case "/expiresAt" ->
                new AtField(
                        "expiresOn",
                        new Message("Phải là một ngày, từ hôm nay trở đi.", "Has to be a day, today or later."));
            default -> new AtField(fault.pointer().replace("/", ""), fault.detail());
        };
    }

    /** What is wrong with a field. */
    public Optional<Message> at(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(AtField::words)
                .findFirst();
    }
}
