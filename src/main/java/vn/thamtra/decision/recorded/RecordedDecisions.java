package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.access.Caller;
import vn.thamtra.accessrecord.Shown;
import vn.thamtra.decision.Refusals;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.following.RecordIndex;
import vn.thamtra.ledger.journal.Erasure;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;

/** Recorded decisions for those who may see them: who takes dossiers in sees only what he recorded himself. */
public final class RecordedDecisions {
    private static final int MOST_OF_DOSSIER = 20;
    private static final Duration MOST_WAIT = Duration.ofSeconds(1);
    private static final int RETRY_SECONDS = 30;

    private final Records records;
    private final Erasures erasures;
    private final RecordIndex index;

    RecordedDecisions(Records records, Erasures erasures, RecordIndex index) {
        this.records = records;
        this.erasures = erasures;
        this.index = index;
    }

    /** The parameters that say which decisions are asked for; where to begin is not among them. */
    public static List<String> criteria() {
        return Stream.of(Objects.requireNonNull(AskedForAll.class.getAnnotation(Parameters.class))
                        .value())
                .filter(name -> !name.equals("cursor"))
                .toList();
    }

    /** The decision with the id in the path, erased or not; throws 404 where there is none for this caller. */
    public Recorded find(String id, HttpServletRequest request) {
        return records.find(PathId.uuid(id))
                .filter(found -> mayRead(Caller.of(request), found))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }

    private static boolean mayRead(Caller caller, Recorded recorded) {
        return caller.readsAll() || recorded.summary().caller().equals(caller.name());
    }

    /** The page that the parameters of the call ask for, newest first; goes down as shown to the caller. */
    public DecisionList list(HttpServletRequest request) {
        DecisionQuery query = ready(DecisionQuery.page(request));
        Page page = records.list(query.filter(), query.cursor(), query.limit());
        return told(page, request);
    }

    /** The same query, once all that was recorded before can be found by it; throws 503 where that takes long. */
    DecisionQuery ready(DecisionQuery query) {
        if (query.filter().marks() != 0 && !index.catchUp(MOST_WAIT)) {
            throw new ProblemException(Problem.of(ProblemType.SEARCH_NOT_READY).retryAfter(RETRY_SECONDS));
        }
        return query;
    }

    /** The newest decisions on the dossier of one, itself among them; goes down as shown to the caller. */
    public DecisionList ofDossier(Recorded recorded, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        @Nullable String code = recorded.summary().labels().dossierCode();
        Filter filter = new Filter(null, null, null, null, code, caller.readsAll() ? null : caller.name());
        Page page = code == null
                ? new Page(List.of(recorded.summary()), Optional.empty())
                : records.list(filter, Cursor.NEWEST, MOST_OF_DOSSIER);
        return told(page, request);
    }

    private DecisionList told(Page page, HttpServletRequest request) {
        Shown shown = new Shown();
        page.records().forEach(each -> shown.add(each.entry().index()));
        shown.attachTo(request);
        return DecisionList.of(page, erasures);
    }

    /** What was erased of it, when and on which order; empty where nothing was. */
    public Optional<Erasure> erasure(Recorded recorded) {
        return erasures.find(recorded.summary().entry().index());
    }

    /** What went in and what was answered; throws 410, saying what was erased, when and on which order. */
    public Content content(Recorded recorded) {
        long index = recorded.summary().entry().index();
        return recorded.content()
                .orElseThrow(() -> new ProblemException(
                        erasures.find(index).map(Refusals::erased).orElseGet(Refusals::erased)));
    }
}
