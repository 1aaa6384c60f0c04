package vn.thamtra.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.draft.DraftEvent.Kind;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.publication.RulebookRefused;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;

/**
 * Publishes what was approved, when its moment has come: the bytes that were approved, opened and compiled again, in one
 * transaction with what the journal says of it. What cannot be published stays approved and says why.
 */
public final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final int LONGEST = 4000;

    private final DraftStore store;
    private final DraftFiles files;
    private final PublishedRulebooks published;
    private final InstantSource clock;

    Publishing(DraftStore store, DraftFiles files, PublishedRulebooks published, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.published = published;
        this.clock = clock;
    }

    /** Those whose moment has come. */
    List<UUID> due() {
        return store.due();
    }

    /** Publishes a draft if it is time; whether it still has to be tried again. */
    public boolean publish(UUID id) {
        Draft draft = store.find(id).orElseThrow(Refusals::notFound);
        if (draft.state() != DraftState.APPROVED || !store.isDue(id)) {
            return false;
        }
        try {
            publish(draft, store.revision(id, draft.revision()));
            return false;
        } catch (NotPublishable e) {
            fail(draft, e.words.vi() + " / " + e.words.en());
        } catch (RulebookRefused e) {
            fail(draft, String.join("; ", FaultLines.of(e.faults())));
        } catch (RuntimeException e) {
            LOG.error("Draft {} cannot be published", id, e);
            fail(draft, e.toString());
        }
        return true;
    }

    private void publish(Draft draft, Revision revision) {
        RulebookFiles content = files.of(revision.rulebook());
        if (!content.manifest().equals(revision.manifestText())) {
            throw new NotPublishable(
                    "Nội dung không còn đúng như khi được duyệt", "The content is no longer what was approved");
        }
        Rulebook.Opening opening = files.open(content);
        if (!(opening instanceof Rulebook.Opening.Opened opened)) {
            throw new RulebookRefused(((Rulebook.Opening.Refused) opening).faults());
        }
        published.publish(opened.rulebook(), draft.effectiveFrom(), draft.id(), new Step(draft, revision));
    }

    /** What is compared and written while no other publication and no other change of the draft can come in between. */
    private final class Step implements Archive.Along {
        private final Draft seen;
        private final Revision revision;

        Step(Draft seen, Revision revision) {
            this.seen = seen;
            this.revision = revision;
        }

        @Override
        public boolean mayFollow(long last) {
            Draft now = store.locked(seen.id()).orElseThrow(Refusals::notFound);
            if (now.state() != DraftState.APPROVED || now.revision() != seen.revision() || !store.isDue(now.id())) {
                return false;
            } else if (last != revision.baseSequence()) {
                throw new NotPublishable(
                        "Đã có bộ quy tắc khác được công bố trước; hãy từ chối hoặc rút dự thảo này rồi ghép với bộ mới",
                        "Another rulebook was published before it; reject or withdraw this draft and rebase it");
            } else if (!store.isSealed(now.id())) {
                throw new NotPublishable(
                        "Nhật ký không niêm phong dự thảo hoặc việc duyệt đúng như đang lưu",
                        "The journal does not seal the draft or its approval as they are stored");
            }
            return true;
        }

        @Override
        public void published(Publication made) {
            Draft now = store.locked(seen.id()).orElseThrow(Refusals::notFound);
            store.update(now.published(made.sequence()));
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            store.insert(now.id(), DraftEvent.of(Kind.PUBLISHED, at, now.revision(), Author.PROGRAM, null));
        }
    }

    private void fail(Draft draft, String why) {
        String told = why.length() <= LONGEST ? why : why.substring(0, LONGEST);
        store.change(draft.id(), now -> {
            boolean news = now.state() == DraftState.APPROVED && !told.equals(now.lastError());
            if (news) {
                store.update(now.failed(told));
            }
            return news;
        });
    }

    /** Why what was approved is not published after all. */
    private static final class NotPublishable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Message words;

        NotPublishable(String vi, String en) {
            super(en, null, false, false);
            this.words = new Message(vi, en);
        }
    }
}
