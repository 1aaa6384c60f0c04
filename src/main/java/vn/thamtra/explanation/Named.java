package vn.thamtra.explanation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** What a dossier tells of, by the names its workbook has for it. */
public record Named(Dossier dossier, ProcedureTables tables, Map<String, Message> facts) {
    /** By the names of the version that was applied. */
    public static Named of(Dossier dossier, Rulebook rulebook, Explanation explanation) {
        return of(
                dossier,
                rulebook.versions(explanation.procedure()).stream()
                        .filter(version -> version.file().equals(explanation.workbook()))
                        .findFirst()
                        .orElseThrow());
    }

    static Named of(Dossier dossier, ProcedureTables tables) {
        Map<String, Message> facts = new HashMap<>();
        var vocabulary = tables.vocabulary();
        vocabulary.events().values().forEach(event -> event.facts().forEach(fact -> facts.put(fact.id(), fact.name())));
        vocabulary.documents().forEach((id, document) -> facts.put(id, document.name()));
        vocabulary.facts().forEach((id, fact) -> facts.put(id, fact.name()));
        return new Named(dossier, tables, facts);
    }

    public Message fact(String id) {
        return facts.getOrDefault(id, new Message("thông tin khác", "other information"));
    }

    public Message event(String type) {
        return switch (type) {
            case "RECEIVED" -> new Message("nhận hồ sơ", "receipt of the dossier");
            case "COMPLETE" -> new Message("nhận đủ hồ sơ hợp lệ", "receipt of a complete dossier");
            case "RESULT_DUE" -> new Message("hẹn trả kết quả", "the promised day of the result");
            default -> declared(type);
        };
    }

    private Message declared(String type) {
        var event = tables.vocabulary().events().get(type);
        return event == null ? new Message("sự kiện khác", "another event") : event.name();
    }

    public static Message when(Event event) {
        return event.at() == null ? Moments.shown(Objects.requireNonNull(event.on())) : Moments.shown(event.at());
    }
}
