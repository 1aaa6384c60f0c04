package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /calendar}: a year drawn, and a limit counted day by day. */
@Controller
final class CalendarPages {
    private static final Message YEAR = new Message("một năm từ 1900 đến 2100", "a year from 1900 to 2100");

    private final LawInForce law;

    CalendarPages(LawInForce law) {
        this.law = law;
    }

    @Parameters({"year", "from", "amount", "unit", "direction"})
    @GetMapping(path = "/calendar", produces = MediaType.TEXT_HTML_VALUE)
    String year(HttpServletRequest request, Model model) {
        LocalDate today = law.today();
        WorkCalendar calendar = law.on(today).calendar();
        int year = Query.of(request).read("year", CalendarPages::year, YEAR).orElse(today.getYear());
        LimitQuestion question = LimitQuestion.of(request, today);
        model.addAttribute("today", today);
        model.addAttribute("year", YearView.of(calendar, year));
        model.addAttribute("question", question);
        model.addAttribute("counted", question.asked() ? CountedLimit.of(calendar, question) : null);
        return "law/calendar";
    }

    private static @Nullable Integer year(String text) {
        return text.matches("19[0-9]{2}|20[0-9]{2}|2100") ? Integer.valueOf(text) : null;
    }
}
