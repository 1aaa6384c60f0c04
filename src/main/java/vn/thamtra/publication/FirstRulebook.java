package vn.thamtra.publication;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.check.WholeCheck;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.output.Ink;
import vn.thamtra.check.output.Language;
import vn.thamtra.check.output.Paths;
import vn.thamtra.check.output.TextReport;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;

/** Opens what an empty database is to take as its first rulebook, if nothing in it is left to mend or to accept. */
final class FirstRulebook {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRulebook.class);

    private final CompileCache cache;

    FirstRulebook(CompileCache cache) {
        this.cache = cache;
    }

    /** Throws {@link FirstRulebookRefused} with what a check finds. */
    Rulebook open(Brought brought) {
        if (!brought.isProved()) {
            prove(brought);
        }
        Rulebook.Opening opening = Rulebook.open(brought.files(), cache);
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return opened.rulebook();
        }
        throw new FirstRulebookRefused(brought.name(), FaultLines.of(((Rulebook.Opening.Refused) opening).faults()));
    }

    private void prove(Brought brought) {
        LOG.info(
                "{}: kiểm tra trước khi công bố lần đầu / checked before it is published first",
                brought.name().vi());
        Report report = new WholeCheck(cache).check(brought.files());
        if (!report.clean()) {
            List<String> lines = new TextReport(
                            new Paths(WholeCheck.paths(brought.files(), brought.folder())), Language.VI, Ink.PLAIN)
                    .lines(report, Map.of());
            throw new FirstRulebookRefused(brought.name(), lines);
        }
    }
}
