package vn.thamtra.rulebook.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Sentence;
import vn.thamtra.workbook.model.Sentence.Place;
import vn.thamtra.workbook.model.Sentences;

/** What is added to the sentences of a workbook, by the sentences of the rulebook. */
final class SentenceRowWording implements RowWording {
    private final Sentences sentences;
    private final Names names;
    private final WantedWords words;

    /** What conditions of the workbook need, which no dossier changes. */
    private final Map<Condition, Message> needed = new ConcurrentHashMap<>();

    SentenceRowWording(Sentences sentences, Names names, WantedWords words) {
        this.sentences = sentences;
        this.names = names;
        this.words = words;
    }

    @Override
    public Message nearMiss(Message sentence, List<Condition> failing, Map<String, Object> given) {
        if (failing.isEmpty()) {
            return sentence;
        }
        Condition first = failing.get(0);
        if (failing.size() == 1 && isMeasured(first, given)) {
            return sentences.say(
                    Sentence.NEAR_MISS,
                    Map.of(
                            Place.TOLD, quoted(sentence),
                            Place.WANTED, needed(first),
                            Place.GIVEN, there(first.operand(), given)));
        }
        Message list = miss(first, given);
        for (Condition next : failing.subList(1, failing.size())) {
            list = joined(Sentence.MISS_AND_MISS, list, miss(next, given));
        }
        return sentences.say(Sentence.MISSES, Map.of(Place.TOLD, quoted(sentence), Place.LIST, list));
    }

    /** A number or a day says by itself what it is measured by. */
    private static boolean isMeasured(Condition condition, Map<String, Object> given) {
        Object value = condition.operand().kind() == Operand.Kind.FACT
                ? given.getOrDefault(condition.operand().subject(), "")
                : "";
        return value instanceof Number || value instanceof LocalDate;
    }

    private Message miss(Condition condition, Map<String, Object> given) {
        Operand operand = condition.operand();
        Message name = names.of(operand);
        Message wanted = needed(condition);
        return operand.kind() == Operand.Kind.FACT
                ? sentences.say(
                        Sentence.MISS,
                        Map.of(Place.NAME, name, Place.WANTED, wanted, Place.GIVEN, there(operand, given)))
                : sentences.say(Sentence.MISS_UNTOLD, Map.of(Place.NAME, name, Place.WANTED, wanted));
    }

    private Message there(Operand operand, Map<String, Object> given) {
        return given(operand, given.get(operand.subject()));
    }

    private Message joined(Sentence sentence, Message before, Message after) {
        return sentences.say(sentence, Map.of(Place.BEFORE, before, Place.AFTER, after));
    }

    /** What a sentence says, to be told on in another one. */
    private static Message quoted(Message sentence) {
        return new Message(withoutStop(sentence.vi()), withoutStop(sentence.en()));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    @Override
    public Message needed(Condition condition) {
        @Nullable Message known = needed.get(condition);
        return known == null ? needed.computeIfAbsent(condition, words::wanted) : known;
    }

    @Override
    public Message given(Operand operand, @Nullable Object value) {
        return value == null ? sentences.say(Sentence.NOTHING_GIVEN, Map.of()) : words.shown(operand, value);
    }

    @Override
    public Message nameOf(Operand operand) {
        return names.of(operand);
    }

    @Override
    public Message undecided(Message about, List<String> asked) {
        return sentences.say(Sentence.UNDECIDED, Map.of(Place.ABOUT, called(about), Place.ASKED, listed(asked)));
    }

    private Message listed(List<String> facts) {
        Message listed = new Message("", "");
        for (int i = 0; i < facts.size(); i++) {
            Message next = names.ofFactInside(facts.get(i));
            listed = i == 0 ? next : joined(Sentence.FACT_AND_FACT, listed, next);
        }
        return listed;
    }

    @Override
    public Message leftOpen(Message ground, List<String> asked) {
        return sentences.say(Sentence.OTHER_GROUND, Map.of(Place.ABOUT, called(ground)));
    }

    /** A criterion by its English name, where it has one. */
    private Message called(Message about) {
        return sentences.names(about.vi()) ? sentences.named(about.vi()) : quoted(about);
    }
}
