package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Impacts;
import vn.thamtra.json.JsonValues;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Answer;

/** How drafts are answered: whole, with their revision as the ETag, and nothing left out because it is not there yet. */
@Component
final class DraftAnswers {
    private static final Pattern ETAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private final Drafts drafts;
    private final Authors authors;
    private final Impacts impacts;

    DraftAnswers(Drafts drafts, Authors authors, Impacts impacts) {
        this.drafts = drafts;
        this.authors = authors;
        this.impacts = impacts;
    }

    /** A page of the list. */
    record Page(List<ShownDraft> drafts, @Nullable String next) {}

    ShownDraft shown(Drafts.Whole whole) {
        return ShownDraft.of(
                whole, drafts, authors, impacts.find(whole).map(ShownImpact::of).orElse(null));
    }

    void send(HttpServletResponse response, int status, Drafts.Whole whole) throws IOException {
        response.setHeader(
                HttpHeaders.ETAG, '"' + Integer.toString(whole.draft().revision()) + '"');
        if (status == HttpServletResponse.SC_CREATED) {
            response.setHeader(
                    HttpHeaders.LOCATION, "/v1/drafts/" + whole.draft().id());
        }
        json(response, status, shown(whole));
    }

    static void json(HttpServletResponse response, int status, Object answer) throws IOException {
        Answer.send(response, status, Answer.JSON, JsonValues.MAPPER.writeValueAsBytes(answer));
    }

    /** The same, or the newest where what is done does not depend on what was read. */
    static int seenOr(int newest, HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null ? newest : seen(request);
    }

    /** The revision that the caller has read, by If-Match. One that no ETag ever said matches nothing. */
    static int seen(HttpServletRequest request) {
        @Nullable String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null) {
            throw new ProblemException(Problem.of(ProblemType.REVISION_REQUIRED));
        }
        Matcher etag = ETAG.matcher(given.strip());
        if (!etag.matches()) {
            throw new ProblemException(Problem.of(ProblemType.DRAFT_CHANGED));
        }
        return Integer.parseInt(etag.group(1));
    }
}
