package vn.thamtra.rulebook.wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Sentence;
import vn.thamtra.workbook.model.Sentence.Place;
import vn.thamtra.workbook.model.Sentences;

/** What is said by the sentences of the rulebook. */
final class SentenceWording implements Wording {
    private static final int TEN = 10;

    private final Sentences sentences;

    SentenceWording(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public RowWording rows(ProcedureTables tables) {
        Names.Common common = new Names.Common(
                sentences.say(Sentence.CHANNEL, Map.of()),
                sentences.say(Sentence.ONE_STOP, Map.of()),
                sentences.say(Sentence.OUTCOME, Map.of()));
        Names names = new Names(tables, common);
        return new SentenceRowWording(sentences, names, new WantedWords(sentences, names));
    }

    @Override
    public List<String> forms(Outcome outcome, LocalDate receivedOn) {
        return sentences.forms().of(outcome, receivedOn);
    }

    @Override
    public Optional<Message> ofRule(String sentence) {
        return sentences.ofRule(sentence);
    }

    @Override
    public Message lapsed(Deadline deadline, boolean right) {
        boolean done = deadline.status() == DeadlineStatus.LATE_MET;
        return sentences.say(
                right ? right(done) : duty(done),
                Map.of(
                        Place.PARTY, sentences.named(deadline.boundParty()),
                        Place.ACT, Phrase.inside(deadline.label()),
                        Place.DUE, due(Objects.requireNonNull(deadline.due()))));
    }

    private static Sentence duty(boolean done) {
        return done ? Sentence.DONE_LATE : Sentence.NOT_DONE;
    }

    private static Sentence right(boolean done) {
        return done ? Sentence.RIGHT_USED_LATE : Sentence.RIGHT_LAPSED;
    }

    private Message due(Temporal due) {
        if (due instanceof OffsetDateTime moment) {
            return sentences.say(
                    Sentence.MOMENT,
                    Map.of(
                            Place.HOUR, twoDigits(moment.getHour()),
                            Place.MINUTE, twoDigits(moment.getMinute()),
                            Place.DAY, ShownDate.of(moment.toLocalDate())));
        }
        return sentences.say(Sentence.DAY, Map.of(Place.DAY, ShownDate.of((LocalDate) due)));
    }

    private static Message twoDigits(int number) {
        String shown = number < TEN ? "0" + number : Integer.toString(number);
        return new Message(shown, shown);
    }

    @Override
    public Message unknownYears(String years) {
        return sentences.say(Sentence.UNKNOWN_YEARS, Map.of(Place.YEARS, new Message(years, years)));
    }

    @Override
    public Message unannounced(SortedMap<Integer, List<Message>> days) {
        Message list = days.entrySet().stream()
                .map(year -> sentences.say(
                        Sentence.YEAR_AND_DAYS,
                        Map.of(
                                Place.YEARS,
                                new Message(
                                        year.getKey().toString(), year.getKey().toString()),
                                Place.LIST,
                                joined(year.getValue(), ", "))))
                .reduce((before, after) -> joined(List.of(before, after), "; "))
                .orElseThrow();
        return sentences.say(Sentence.UNANNOUNCED, Map.of(Place.LIST, list));
    }

    private static Message joined(List<Message> parts, String separator) {
        return new Message(
                parts.stream().map(Message::vi).collect(Collectors.joining(separator)),
                parts.stream().map(Message::en).collect(Collectors.joining(separator)));
    }

    @Override
    public Message unsettled(Deadline deadline) {
        return sentences.say(
                Sentence.UNSETTLED,
                Map.of(
                        Place.PARTY, sentences.named(deadline.boundParty()),
                        Place.ACT, Phrase.inside(deadline.label()),
                        Place.DUE, due(Objects.requireNonNull(deadline.due()))));
    }

    @Override
    public Message ended(List<Instrument> instruments) {
        return listed(Sentence.ENDED, instruments.stream().map(this::ended).toList());
    }

    private Message ended(Instrument instrument) {
        Message number = new Message(instrument.number(), instrument.number());
        Message day = ShownDate.of(Objects.requireNonNull(instrument.inForceTo()));
        List<Message> by = instrument.replacedBy().stream()
                .map(one -> new Message(one, one))
                .toList();
        return by.isEmpty()
                ? sentences.say(Sentence.ENDED_ONE, Map.of(Place.NAME, number, Place.DAY, day))
                : sentences.say(
                        Sentence.REPLACED_ONE,
                        Map.of(Place.NAME, number, Place.DAY, day, Place.AFTER, joined(by, ", ")));
    }

    @Override
    public Message compared(List<Instrument> instruments) {
        return listed(
                Sentence.COMPARED,
                instruments.stream().map(SentenceWording::titled).toList());
    }

    private static Message titled(Instrument instrument) {
        Message title = instrument.title() == null ? new Message("", "") : instrument.title();
        return new Message(instrument.number() + quoted(title.vi()), instrument.number() + quoted(title.en()));
    }

    private static String quoted(String title) {
        return title.isEmpty() ? "" : " “" + title + "”";
    }

    private Message listed(Sentence sentence, List<Message> list) {
        return list.isEmpty() ? new Message("", "") : sentences.say(sentence, Map.of(Place.LIST, joined(list, "; ")));
    }

    @Override
    public Message notInForce(LocalDate receivedOn, LocalDate from, @Nullable LocalDate to) {
        Message received = ShownDate.of(receivedOn);
        Message first = ShownDate.of(from);
        return to == null
                ? sentences.say(Sentence.NOT_YET_IN_FORCE, Map.of(Place.RECEIVED, received, Place.FROM, first))
                : sentences.say(
                        Sentence.NOT_IN_FORCE,
                        Map.of(Place.RECEIVED, received, Place.FROM, first, Place.TO, ShownDate.of(to)));
    }
}
