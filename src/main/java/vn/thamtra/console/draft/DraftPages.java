package vn.thamtra.console.draft;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /drafts/{id}}: what a draft says, changes and does, a page each. */
@Controller
final class DraftPages {
    static final String DRAFT = "/drafts/{id}";
    private static final Message AGAINST = new Message("base hoặc inForce", "base or inForce");

    private final DraftTabs tabs;
    private final DraftReader reader;

    DraftPages(DraftTabs tabs, DraftReader reader) {
        this.tabs = tabs;
        this.reader = reader;
    }

    @Parameters
    @GetMapping(path = DRAFT, produces = MediaType.TEXT_HTML_VALUE)
    String overview(@PathVariable String id, HttpServletRequest request, Model model) {
        return tabs.show(Tab.OVERVIEW, id, request, model);
    }

    @Parameters("against")
    @GetMapping(path = DRAFT + "/changes", produces = MediaType.TEXT_HTML_VALUE)
    String changes(@PathVariable String id, HttpServletRequest request, Model model) {
        boolean inForce =
                Query.of(request).read("against", DraftPages::against, AGAINST).orElse(false);
        model.addAttribute("tab", Tab.CHANGES);
        tabs.changes(reader.open(id, request, model), inForce, model);
        return "draft/changes";
    }

    private static @Nullable Boolean against(String text) {
        return text.equals("inForce") ? Boolean.TRUE : text.equals("base") ? Boolean.FALSE : null;
    }

    @Parameters
    @GetMapping(path = DRAFT + "/check", produces = MediaType.TEXT_HTML_VALUE)
    String check(@PathVariable String id, HttpServletRequest request, Model model) {
        return tabs.show(Tab.CHECK, id, request, model);
    }

    @Parameters("after")
    @GetMapping(path = DRAFT + "/impact", produces = MediaType.TEXT_HTML_VALUE)
    String impact(@PathVariable String id, HttpServletRequest request, Model model) {
        long after = Query.of(request).index("after").orElse(-1L);
        model.addAttribute("tab", Tab.IMPACT);
        tabs.impact(reader.open(id, request, model), after, model);
        return Tab.IMPACT.template();
    }

    @Parameters
    @GetMapping(path = DRAFT + "/comments", produces = MediaType.TEXT_HTML_VALUE)
    String comments(@PathVariable String id, HttpServletRequest request, Model model) {
        return tabs.show(Tab.COMMENTS, id, request, model);
    }

    @Parameters
    @GetMapping(path = DRAFT + "/history", produces = MediaType.TEXT_HTML_VALUE)
    String history(@PathVariable String id, HttpServletRequest request, Model model) {
        return tabs.show(Tab.HISTORY, id, request, model);
    }
}
