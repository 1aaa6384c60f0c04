package vn.thamtra.console.help;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.access.Role;
import vn.thamtra.check.Codes;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.workbook.blank.WorkbookGuide;

/** {@code /help}. */
@Controller
final class HelpPages {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}");

    @Parameters
    @GetMapping(path = "/help", produces = MediaType.TEXT_HTML_VALUE)
    String help(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("sheets", WorkbookGuide.all());
        model.addAttribute("codes", codes());
        return "help/help";
    }

    /** In general: without what a single finding fills in. */
    private static Map<String, Message> codes() {
        Map<String, Message> codes = new TreeMap<>();
        Codes.all()
                .forEach((code, message) -> codes.put(
                        code,
                        new Message(
                                PLACE.matcher(message.vi()).replaceAll("…"),
                                PLACE.matcher(message.en()).replaceAll("…"))));
        return codes;
    }
}
