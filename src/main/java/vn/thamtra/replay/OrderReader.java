package vn.thamtra.replay;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.wire.JsonBody;

/** Reads the bodies that order a replay, and tells everything that is wrong with one at once. */
final class OrderReader {
    private final JsonBody body;

    private OrderReader(byte[] bytes, String... members) {
        this.body = JsonBody.read(bytes, members);
    }

    /** {@code {"rulebook": "recorded"}}; which is also what an empty object asks for. */
    static RulebookChoice one(byte[] bytes) {
        OrderReader reader = new OrderReader(bytes, "rulebook");
        RulebookChoice choice = reader.rulebook();
        reader.body.refuseFaults();
        return choice;
    }

    /** {@code {"from": "2024-10-01", "to": "2024-10-31", "procedure": "…", "rulebook": "current"}}. */
    static PeriodOrder period(byte[] bytes) {
        OrderReader reader = new OrderReader(bytes, "from", "to", "procedure", "rulebook");
        Instant from = reader.moment("from", 0);
        Instant to = reader.moment("to", 1);
        if (from != null && to != null && !from.isBefore(to)) {
            reader.body.fault(
                    "to",
                    "EMPTY_PERIOD",
                    "Thời kỳ phải kết thúc (to) sau khi bắt đầu (from)",
                    "The period has to end (to) after it begins (from)");
        }
        String procedure = reader.procedure();
        RulebookChoice choice = reader.rulebook();
        reader.body.refuseFaults();
        return new PeriodOrder(from == null ? Instant.MIN : from, to == null ? Instant.MAX : to, procedure, choice);
    }

    private RulebookChoice rulebook() {
        String text = body.text("rulebook").orElse(RulebookChoice.RECORDED);
        Optional<RulebookChoice> choice = RulebookChoice.parse(text);
        if (choice.isEmpty()) {
            body.fault(
                    "rulebook",
                    "NOT_A_RULEBOOK",
                    "Ghi recorded, current, hoặc mã bộ quy tắc: sha256: và 64 chữ số thập lục phân viết thường",
                    "Give recorded, current, or the id of a rulebook: sha256: and 64 lower-case hex digits");
        }
        return choice.orElseGet(RulebookChoice.Recorded::new);
    }

    private @Nullable String procedure() {
        Optional<String> id = body.text("procedure");
        if (id.isPresent() && !id.get().matches("[a-z0-9-]{1,100}")) {
            body.fault(
                    "procedure",
                    "NOT_A_PROCEDURE",
                    "Mã thủ tục gồm chữ thường không dấu, chữ số và dấu -",
                    "The id of a procedure has lower-case letters, digits and -");
        }
        return id.orElse(null);
    }

    /** @param dayAfter 1 for the end of a period: a day named there belongs to it */
    private @Nullable Instant moment(String member, int dayAfter) {
        Instant moment = body.text(member)
                .flatMap(text -> PeriodOrder.moment(text, dayAfter))
                .orElse(null);
        if (moment == null) {
            body.fault(
                    member,
                    "NOT_A_MOMENT",
                    "Ghi một ngày dạng 2024-10-09 hoặc một thời điểm dạng 2024-10-09T07:30:00+07:00",
                    "Give a date like 2024-10-09 or a moment like 2024-10-09T07:30:00+07:00");
        }
        return moment;
    }
}
