package vn.thamtra.rulebook.wording;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ValueState;

/** What a table gives, in words: none, and not known yet, are said alike wherever a value is told. */
public final class ValueWords {
    public static final Message NOT_GIVEN = new Message("không có", "none");
    private static final Message OPEN = new Message("chưa xác định được", "not yet known");

    private ValueWords() {}

    /**
     * How a value stands, or what it is.
     *
     * @param is what is known; of a list all that stands in it
     */
    public static Message said(ValueState state, List<Object> is, Function<Object, Message> one) {
        return switch (state) {
            case NOT_GIVEN -> NOT_GIVEN;
            case OPEN -> OPEN;
            case KNOWN -> listed(is.stream().map(one).toList());
        };
    }

    private static Message listed(List<Message> all) {
        return new Message(
                all.stream().map(Message::vi).collect(Collectors.joining("; ")),
                all.stream().map(Message::en).collect(Collectors.joining("; ")));
    }
}
