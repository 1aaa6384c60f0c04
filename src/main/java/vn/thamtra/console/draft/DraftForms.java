package vn.thamtra.console.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.console.TypedForm;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.PathId;

/**
 * Carries out what a form asks for. What cannot be done is told on the page it was asked on, with all that was typed still
 * in its fields, and with what others have changed where that is why.
 */
@Component
public final class DraftForms {
    static final String REVISION = "revision";

    private final DraftReader reader;
    private final DraftTabs tabs;

    DraftForms(DraftReader reader, DraftTabs tabs) {
        this.reader = reader;
        this.tabs = tabs;
    }

    /** What is asked for, by whom, about which draft. */
    public record Asked(
            String id, TypedForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        public UUID draft() {
            return PathId.uuid(id);
        }

        /** The revision that the page showed. */
        public int seen() {
            return form.number(REVISION);
        }
    }

    /** Something that is done, or refused with a problem. */
    @FunctionalInterface
    public interface Act {
        void carryOut() throws IOException;
    }

    /**
     * Does it and goes on to another page, or shows this one again.
     *
     * @param next the address to go on to
     * @param again fills the model of this page; gives its template
     */
    public String carryOut(Asked asked, Act act, CharSequence next, Supplier<String> again) throws IOException {
        try {
            act.carryOut();
            return "redirect:" + next;
        } catch (ProblemException refused) {
            Problem problem = ProblemOf.thrown(refused);
            if (problem.type() == ProblemType.NOT_FOUND || problem.type() == ProblemType.MALFORMED_REQUEST) {
                throw refused;
            }
            asked.response()
                    .setStatus(HttpStatus.valueOf(problem.type().status()).value());
            asked.model().addAttribute("refused", new Refused(problem, between(asked, problem)));
            asked.model().addAttribute("typed", asked.form());
            return again.get();
        }
    }

    /** For a form that stands on one of the pages of the draft, and goes on to it. */
    String carryOut(Asked asked, Tab tab, Act act) throws IOException {
        return carryOut(
                asked, act, tab.address(asked.id()), () -> tabs.show(tab, asked.id(), asked.request(), asked.model()));
    }

    private List<DraftReader.Between> between(Asked asked, Problem problem) {
        return problem.type() == ProblemType.DRAFT_CHANGED ? reader.since(asked.draft(), asked.seen()) : List.of();
    }
}
