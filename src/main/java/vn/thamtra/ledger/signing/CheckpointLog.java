package vn.thamtra.ledger.signing;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.tree.Agreement;
import vn.thamtra.ledger.tree.TreeHead;

/**
 * Writes checkpoints to a file while the log grows, one in an interval and one when the service stops; and refuses to
 * start on a log that does not continue the last of them.
 */
public final class CheckpointLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointLog.class);

    private final Checkpoints signer;
    private final CheckpointFile file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(CheckpointLog::daemon);
    private long written = -1;
    private String told = "";
    private volatile long good = System.nanoTime();

    /** @param signer signs the log as it is at the moment */
    public CheckpointLog(Checkpoints signer, CheckpointFile file) {
        this.signer = signer;
        this.file = file;
    }

    /**
     * Throws {@link LedgerRefused} when the log has been cut off or changed.
     *
     * @param known the keys that have signed it
     */
    public void check(List<VerifierKey> known) throws IOException {
        Optional<SignedNote> last = file.last();
        try {
            if (last.isPresent()) {
                resume(last.get(), known);
            }
            signer.sign();
        } catch (LedgerDamaged damaged) {
            throw contradiction(damaged.vi() + " / " + damaged.en());
        }
    }

    private void resume(SignedNote last, List<VerifierKey> known) {
        if (!signer.acknowledges(last, known)) {
            throw contradiction("chữ ký sai / its signature is wrong");
        }
        compare(Checkpoint.parse(last.text()).head());
    }

    private void compare(TreeHead signed) {
        Agreement agreement = signer.resume(signed);
        if (agreement instanceof Agreement.Truncated truncated) {
            throw contradiction("checkpoint ghi / says " + words(signed) + "; sổ cái chỉ có / the ledger has only "
                    + words(truncated.head()));
        } else if (agreement instanceof Agreement.Rewritten rewritten) {
            throw contradiction("checkpoint ghi / says " + words(signed) + "; sổ cái lại có / the ledger has "
                    + words(new TreeHead(signed.size(), rewritten.root())));
        }
    }

    /** A new key takes over: what it signs first is signed by the one before as well. */
    public void handOver(SigningKey before) throws IOException {
        file.append(before.countersign(signer.sign()));
    }

    /** Writes the log down as it is now. */
    public void append() throws IOException {
        file.append(signer.sign());
    }

    private LedgerRefused contradiction(String what) {
        return new LedgerRefused(
                "Sổ cái không khớp với checkpoint cuối cùng / the ledger contradicts the last checkpoint in "
                        + file.path() + ": " + what,
                "Bản ghi đã bị mất, bị cắt hoặc bị sửa: hãy phục hồi cơ sở dữ liệu đúng. Nếu phải chấp nhận, cất tệp này"
                        + " làm chứng cứ ở nơi khác rồi khởi động lại. / Records were lost, cut off or changed: restore"
                        + " the right database. If that has to be accepted, move this file elsewhere as evidence and"
                        + " start again.");
    }

    private static String words(TreeHead head) {
        return head.size() + " " + Base64.getEncoder().encodeToString(head.root());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // write() lets nothing escape, and nobody waits for it
    public void start(Duration interval) {
        thread.scheduleWithFixedDelay(this::write, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long ago the last checkpoint in the file was good for the log as it was then. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - good);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ledger-checkpoints");
        thread.setDaemon(true);
        return thread;
    }

    private void write() {
        try {
            SignedNote note = signer.sign();
            long size = CheckpointFile.size(note);
            if (size > written) {
                file.append(note);
                written = size;
            }
            good = System.nanoTime();
            told = "";
        } catch (IOException | RuntimeException e) {
            tell(e.toString());
        }
    }

    private void tell(String fault) {
        if (!fault.equals(told)) {
            LOG.error("No checkpoint could be written to {}: {}", file.path(), fault);
        }
        told = fault;
    }

    @Override
    public void close() {
        thread.execute(this::write);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The last checkpoint was not written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
