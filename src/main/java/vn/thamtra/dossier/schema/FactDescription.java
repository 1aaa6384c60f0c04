package vn.thamtra.dossier.schema;

import java.util.stream.Collectors;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.NumberRange;
import vn.thamtra.verdict.Message;

/** What a person who fills in a fact should know, in one line of Vietnamese and English. */
final class FactDescription {

    static String of(FactDeclaration declaration) {
        Message type = type(declaration.type());
        Message source = source(declaration.attestation());
        Message absence = absence(declaration.absence());
        return "%s; %s; %s / %s; %s; %s"
                .formatted(type.vi(), source.vi(), absence.vi(), type.en(), source.en(), absence.en());
    }

    private static Message type(FactType type) {
        return type.match(
                text -> new Message("Văn bản", "Text"),
                yesNo -> new Message("Có (true) hoặc không (false)", "Yes (true) or no (false)"),
                FactDescription::number,
                date -> new Message("Ngày, năm-tháng-ngày", "Day, year-month-day"),
                FactDescription::choice);
    }

    private static Message choice(FactType.Choice choice) {
        String options = choice.options().stream()
                .map(option -> option.code() + " = " + option.label())
                .collect(Collectors.joining(", "));
        return new Message("Một trong: " + options, "One of the codes listed");
    }

    private static Message number(FactType.Number number) {
        String least = NumberRange.least(number).toPlainString();
        String most = NumberRange.most(number).toPlainString();
        String unit = number.unit().isBlank() ? "" : " (" + number.unit() + ")";
        return new Message(
                "%s từ %s đến %s%s".formatted(number.decimals() ? "Số" : "Số nguyên", least, most, unit),
                "%s from %s to %s%s".formatted(number.decimals() ? "Number" : "Whole number", least, most, unit));
    }

    private static Message source(boolean attestation) {
        return attestation
                ? new Message("cán bộ xác nhận", "attested by an officer")
                : new Message("người nộp cung cấp", "given by the applicant");
    }

    private static Message absence(Absence absence) {
        return switch (absence) {
            case MISSING -> new Message("không có thì hồ sơ thiếu", "without it the dossier is incomplete");
            case UNKNOWN -> new Message("không có thì chưa rõ", "without it the matter is undecided");
            case NO_EFFECT -> new Message("không có thì không ảnh hưởng", "without it nothing changes");
        };
    }

    private FactDescription() {}
}
