package vn.thamtra.replay;

import vn.thamtra.ledger.Exchanges;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.replay.comparison.Replayer;

/** Prepares jobs to be worked on in this process. */
final class JobRuns {
    private final PublishedRulebooks published;
    private final ArchivedRulebooks archive;
    private final Exchanges exchanges;
    private final Replayer replayer;

    JobRuns(PublishedRulebooks published, ArchivedRulebooks archive, Exchanges exchanges, Replayer replayer) {
        this.published = published;
        this.archive = archive;
        this.exchanges = exchanges;
        this.replayer = replayer;
    }

    /** Another process may have taken the order, and known of a publication this one has yet to hear of. */
    JobRun of(Job job) {
        if (published.knowledge().sequence() < job.knownSequence()) {
            published.refresh();
        }
        return new JobRun(job.order(), published.knowledge().until(job.knownSequence()), exchanges, archive, replayer);
    }
}
