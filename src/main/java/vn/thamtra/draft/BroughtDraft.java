package vn.thamtra.draft;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.publication.Brought;
import vn.thamtra.publication.PublishedRulebooks;

/**
 * Makes a draft of what the process was started with, where that was never published: it decides nothing until two persons
 * say so. Once for each content, whichever process comes first.
 */
final class BroughtDraft {
    private static final Logger LOG = LoggerFactory.getLogger(BroughtDraft.class);

    private final Drafts drafts;
    private final PublishedRulebooks published;
    private final Brought brought;
    private boolean done;

    BroughtDraft(Drafts drafts, PublishedRulebooks published, Brought brought) {
        this.drafts = drafts;
        this.published = published;
        this.brought = brought;
    }

    void bring() {
        if (!done) {
            done = true;
            if (published.knowledge().newest(brought.files().id()).isEmpty()) {
                make();
            }
        }
    }

    private void make() {
        drafts.bring(brought.files(), brought.name().vi())
                .ifPresent(made -> LOG.warn(
                        "{} chưa được công bố; đã lập dự thảo {} / {} is not published; draft {} was made of it",
                        brought.name().vi(),
                        made.draft().id(),
                        brought.name().en(),
                        made.draft().id()));
    }
}
