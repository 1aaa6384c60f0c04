package vn.thamtra.console;

import java.text.Collator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.thamtra.draft.Authors;
import vn.thamtra.procedure.ProcedureList;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.PathId;

/** What the ids in the record are called. */
@Component
public final class Names {
    private final PublishedRulebooks rulebooks;
    private final Authors authors;

    Names(PublishedRulebooks rulebooks, Authors authors) {
        this.rulebooks = rulebooks;
        this.authors = authors;
    }

    /** Procedures by id, as they are called on a day. */
    public record Procedures(Map<String, Message> byId) {
        /** Of one that is not known any more, its id. */
        public Message of(String id) {
            return byId.getOrDefault(id, new Message(id, id));
        }

        /** Their ids, by name. */
        public List<String> sorted(Function<Message, String> language) {
            Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
            return byId.keySet().stream()
                    .sorted((one, other) -> collator.compare(language.apply(of(one)), language.apply(of(other))))
                    .toList();
        }
    }

    /** As they are called on a day. */
    public Procedures procedures(LocalDate day) {
        Map<String, Message> names = new LinkedHashMap<>();
        ProcedureList.of(rulebooks.inForce(day), day).procedures().forEach(line -> names.put(line.id(), line.name()));
        return new Procedures(names);
    }

    /** Who recorded, each looked up once. */
    public UnaryOperator<String> callers() {
        Map<String, String> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, this::caller);
    }

    private String caller(String id) {
        return PathId.isId(id) ? authors.named(id).fullName() : id;
    }
}
