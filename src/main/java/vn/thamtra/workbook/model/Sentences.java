package vn.thamtra.workbook.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thamtra.verdict.Message;

/** The words of {@code loi-van.xlsx}: what the system itself says, what hand-written rules say, and English names. */
public final class Sentences {
    private final Map<Sentence, Template> own = new EnumMap<>(Sentence.class);
    private final Map<String, Message> ofRules = new HashMap<>();
    private final Map<String, String> english;
    private final OutcomeForms forms;

    /**
     * The words by what they are asked for.
     *
     * @param texts by id: every one of {@link Sentence}, and those that hand-written rules name
     * @param english of Vietnamese names of parties, units and values
     */
    public Sentences(Map<String, Message> texts, Map<String, String> english, OutcomeForms forms) {
        this.english = Map.copyOf(english);
        this.forms = forms;
        texts.forEach((id, text) -> Sentence.of(id)
                .ifPresentOrElse(sentence -> own.put(sentence, new Template(text)), () -> ofRules.put(id, text)));
    }

    public Message say(Sentence sentence, Map<Sentence.Place, Message> values) {
        return Objects.requireNonNull(own.get(sentence), sentence.id()).fill(values);
    }

    /** What a hand-written rule says by an id of the sheet. */
    public Optional<Message> ofRule(String id) {
        return Optional.ofNullable(ofRules.get(id));
    }

    /** Which printed forms go with an outcome. */
    public OutcomeForms forms() {
        return forms;
    }

    /** The English of a name, which is the name itself where nobody has given one. */
    public Message named(String vi) {
        return new Message(vi, english.getOrDefault(vi, vi));
    }

    public boolean names(String vi) {
        return english.containsKey(vi);
    }
}
