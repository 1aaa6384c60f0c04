package vn.thamtra.explanation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;

/** Every deadline of the answer with its counting: whom it binds, from when, which days were passed over and why, its end. */
record DeadlinesOnPage(Html html, Named named) {
    /** More days than these are told in numbers, not drawn. */
    private static final int MOST_DRAWN = 35;

    void write(JsonNode deadlines) {
        html.raw("<section aria-labelledby=\"deadlines\"><h2 id=\"deadlines\">")
                .say("Thời hạn", "Deadlines")
                .raw("</h2>\n");
        if (deadlines.isEmpty()) {
            html.raw("<p>")
                    .say(
                            "Không có thời hạn nào được tính cho hồ sơ này.",
                            "No time limit was counted for this dossier.")
                    .raw("</p>");
        }
        deadlines.forEach(this::deadline);
        html.raw("</section>\n");
    }

    private void deadline(JsonNode deadline) {
        DeadlineStatus status = DeadlineStatus.valueOf(deadline.path("status").stringValue());
        html.raw("<div class=\"deadline " + status + "\"><h3>").say(Where.message(deadline.path("label")));
        html.raw(" – ").say(Words.of(status)).raw("</h3>");
        html.raw("<p>").say("Người phải thực hiện: ", "Who is bound: ");
        html.vietnamese(deadline.path("boundParty").stringValue("")).raw("</p>");
        length(deadline);
        end(deadline, status);
        done(deadline);
        Counting counting = new Counting(html, deadline);
        counting.draw(MOST_DRAWN);
        counting.passedOver();
        rolled(deadline);
        Where.write(html, deadline, deadline.path("id").stringValue());
        html.raw("</div>\n");
    }

    private void length(JsonNode deadline) {
        TimeUnit unit = TimeUnit.valueOf(deadline.path("unit").stringValue());
        int amount = deadline.path("amount").intValue();
        html.raw("<p>").say("Cách tính: ", "How it is counted: ");
        if (unit == TimeUnit.FIXED_DATE) {
            html.say("ngày do pháp luật ấn định", "a day that the law fixes");
        } else if (amount == 0) {
            html.say("ngay trong ngày làm việc", "within the same working day");
        } else {
            html.say(Words.of(unit, amount));
        }
        start(deadline, unit);
        html.raw("</p>");
    }

    private void start(JsonNode deadline, TimeUnit unit) {
        if (!deadline.has("trigger")) {
            return;
        }
        boolean before = deadline.path("direction").stringValue().equals(Direction.BEFORE.name());
        Message trigger = named.event(deadline.path("trigger").stringValue());
        html.say(before ? " trước: " : " kể từ: ", before ? " before: " : " from: ")
                .say(trigger);
        if (deadline.has("from")) {
            String from = deadline.path("from").stringValue();
            html.raw(" (").say(Moments.shown(from)).raw(")");
            boolean days = unit == TimeUnit.DAY || unit == TimeUnit.WORKING_DAY;
            if (days && !before) {
                html.say("; ngày này không tính", "; that day is not counted");
            }
        } else {
            html.say(" (chưa diễn ra)", " (has not happened)");
        }
    }

    private void end(JsonNode deadline, DeadlineStatus status) {
        if (deadline.has("due")) {
            html.raw("<p>").say("Hạn cuối: ", "Due: ").raw("<strong>");
            html.say(Moments.shown(deadline.path("due").stringValue())).raw("</strong>");
            if (status == DeadlineStatus.LATE) {
                html.say("; đến thời điểm thẩm tra chưa thực hiện", "; not done when this was judged");
            }
            html.raw("</p>");
        }
        if (deadline.has("safe") && !deadline.path("safe").equals(deadline.path("due"))) {
            html.raw("<p>").say("Ngày làm việc cuối cùng không quá hạn: ", "Last working day in time: ");
            html.say(Moments.shown(deadline.path("safe").stringValue())).raw("</p>");
        }
    }

    /** What would end the limit, and when that happened. */
    private void done(JsonNode deadline) {
        if (!deadline.has("fulfilledBy")) {
            return;
        }
        List<String> types = List.of(deadline.path("fulfilledBy").stringValue().split("[ ,;]+"));
        html.raw("<p>").say("Hoàn thành khi có: ", "Ended by: ");
        html.say(listed(types.stream().map(named::event).distinct().toList()));
        List<Event> happened = named.dossier().events().stream()
                .filter(event -> types.contains(event.type()))
                .toList();
        html.raw(" (");
        if (happened.isEmpty() && !types.contains("RECEIVED")) {
            html.say("chưa ghi nhận", "not recorded");
        } else if (happened.isEmpty()) {
            html.say(Moments.shown(named.dossier().receivedAt()));
        } else {
            html.say(listed(happened.stream().map(Named::when).toList()));
        }
        html.raw(")</p>");
    }

    private static Message listed(List<Message> messages) {
        return new Message(
                messages.stream().map(Message::vi).collect(Collectors.joining("; ")),
                messages.stream().map(Message::en).collect(Collectors.joining("; ")));
    }

    private void rolled(JsonNode deadline) {
        if (deadline.has("raw")) {
            html.raw("<p>").say("Ngày cuối tính được là ", "The count ended on ");
            html.say(Moments.shown(deadline.path("raw").stringValue()));
            html.say(
                    ", ngày nghỉ, nên hạn chuyển sang ngày làm việc tiếp theo: ",
                    ", a day off, so the limit ends on the next working day: ");
            html.say(Moments.shown(deadline.path("due").stringValue())).raw(". ");
            Counting.reasons(html, deadline.path("rolledBy").valueStream().toList());
            html.raw("</p>");
        }
    }

    /** The days of one count. */
    private record Counting(Html html, JsonNode deadline) {
        private static final int MOST_RUNS = 4;

        void draw(int most) {
            JsonNode days = deadline.path("counted");
            if (days.isEmpty()) {
                return;
            }
            if (days.size() > most) {
                total(days);
                return;
            }
            html.raw("<ol class=\"days\" aria-label=\"")
                    .say("Các ngày đã đếm", "The days counted")
                    .raw("\">");
            int number = 0;
            for (JsonNode day : days) {
                boolean counts = day.path("counts").booleanValue();
                number += counts ? 1 : 0;
                day(LocalDate.parse(day.path("date").stringValue()), counts, number);
            }
            html.raw("</ol>");
        }

        private void total(JsonNode days) {
            long counting = days.valueStream()
                    .filter(day -> day.path("counts").booleanValue())
                    .count();
            html.raw("<p>")
                    .say(
                            "Đã đếm " + days.size() + " ngày, trong đó tính vào thời hạn " + counting + " ngày.",
                            days.size() + " days were gone through, of which " + counting + " count.");
            html.raw("</p>");
        }

        private void day(LocalDate date, boolean counts, int number) {
            boolean end = deadline.path("due").stringValue("").equals(date.toString());
            html.raw("<li class=\"" + (counts ? "on" : "off") + (end ? " end" : "") + "\">");
            html.say(Words.of(date.getDayOfWeek())).raw(" ").text(date.getDayOfMonth() + "/" + date.getMonthValue());
            html.raw(" <b>");
            if (counts) {
                html.text(number);
            } else {
                html.say("nghỉ", "off");
            }
            html.raw("</b>");
            if (end) {
                html.raw(" ").say("hạn", "due");
            }
            html.raw("</li>");
        }

        void passedOver() {
            List<JsonNode> off = deadline.path("counted")
                    .valueStream()
                    .filter(day -> !day.path("counts").booleanValue())
                    .toList();
            if (!off.isEmpty()) {
                html.raw("<p>").say("Không tính: ", "Not counted: ");
                reasons(html, off);
                html.raw("</p>");
            }
        }

        /** Days off, those with the same reason together. */
        static void reasons(Html html, List<JsonNode> days) {
            Map<Message, List<JsonNode>> byReason = days.stream()
                    .collect(Collectors.groupingBy(Counting::reason, LinkedHashMap::new, Collectors.toList()));
            String separator = "";
            for (Map.Entry<Message, List<JsonNode>> each : byReason.entrySet()) {
                html.raw(separator)
                        .say(dates(each.getValue()))
                        .raw(" (")
                        .say(each.getKey())
                        .raw(")");
                separator = "; ";
            }
            html.raw(".");
        }

        private static Message reason(JsonNode day) {
            Message name =
                    day.has("name") ? Where.message(day.path("name")) : new Message("nghỉ hằng tuần", "weekly rest");
            String basis = day.path("basis").stringValue("");
            String added = basis.isEmpty() ? "" : ": " + basis;
            return new Message(name.vi() + added, name.en() + added);
        }

        private static Message dates(List<JsonNode> days) {
            if (days.size() > MOST_RUNS * 2) {
                return new Message(days.size() + " ngày", days.size() + " days");
            }
            return listed(days.stream()
                    .map(day -> Moments.shown(day.path("date").stringValue()))
                    .toList());
        }
    }
}
