package vn.thamtra.ledger.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.tree.Agreement;
import vn.thamtra.ledger.tree.BlockProofs;
import vn.thamtra.ledger.tree.GrowingTree;
import vn.thamtra.ledger.tree.Leaf;
import vn.thamtra.ledger.tree.Peaks;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.ledger.tree.TreeDamaged;
import vn.thamtra.ledger.tree.TreeHead;

/**
 * The journal as it was read entry by entry, never back: what has been followed once cannot be rewritten unseen by those
 * who write to the database. Of the subjects that others rely on it remembers which entries still seal a row.
 */
public final class FollowedJournal implements GrowingTree {
    private static final Set<String> RELIED_ON = Stream.of(
                    Subject.API_KEY,
                    Subject.DRAFT,
                    Subject.DRAFT_EVENT,
                    Subject.DRAFT_REVISION,
                    Subject.ERASURE,
                    Subject.LEDGER_KEY,
                    Subject.PERSON,
                    Subject.PUBLICATION)
            .map(Subject::table)
            .collect(Collectors.toUnmodifiableSet());
    private static final Peaks NOTHING = Peaks.parse(0, new byte[0]);

    private final ReentrantLock lock = new ReentrantLock();
    private final JdbcTemplate jdbc;
    private final Map<Long, Sealing> sealing = new HashMap<>();
    private final List<byte[]> blocks = new ArrayList<>();
    private Peaks followed = NOTHING;
    private Peaks block = NOTHING;

    public FollowedJournal(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** @throws LedgerDamaged where the head is not what follows from the entries, or entries are gone */
    @Override
    public TreeHead head() {
        lock.lock();
        try {
            follow();
            return new TreeHead(followed.size(), followed.root());
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        Peaks head = committed();
        if (head.size() < followed.size()) {
            throw new LedgerDamaged(
                    "nhật ký chỉ còn " + head.size() + " mục, đã từng có " + followed.size(),
                    "the journal has only " + head.size() + " entries and had " + followed.size());
        }
        Stretch stretch = new Stretch(followed, block);
        read(stretch, head.size());
        if (stretch.peaks.size() != head.size() || !Arrays.equals(stretch.peaks.bytes(), head.bytes())) {
            throw new LedgerDamaged(
                    "đầu nhật ký ở cỡ " + head.size() + " không theo từ các mục",
                    "the head of the journal at size " + head.size() + " does not follow from its entries");
        }
        followed = stretch.peaks;
        block = stretch.block;
        blocks.addAll(stretch.blocks);
        sealing.putAll(stretch.sealing);
        sealing.keySet().removeAll(stretch.replaced);
    }

    private Peaks committed() {
        try {
            return Journal.peaks(jdbc, "");
        } catch (TreeDamaged | EmptyResultDataAccessException e) {
            throw new LedgerDamaged("đầu nhật ký hỏng", "the head of the journal is damaged");
        }
    }

    private void read(Stretch stretch, long below) {
        read(stretch::add, stretch.peaks.size(), below);
    }

    private void read(Entries entries, long from, long below) {
        jdbc.query(
                "select number, subject, replaces, hash from journal where number >= ? and number < ? order by number",
                row -> {
                    @Nullable Long replaces = row.getObject(3) == null ? null : row.getLong(3);
                    entries.entry(row.getLong(1), row.getString(2), replaces, row.getBytes(4));
                },
                from,
                below);
    }

    /** Is told of entries one after the other. */
    @FunctionalInterface
    private interface Entries {
        void entry(long number, String subject, @Nullable Long replaces, byte[] hash);
    }

    /** By going through all of it up to there, unless that is where it has been followed to. */
    @Override
    public Agreement agreement(TreeHead older) {
        TreeHead head = head();
        if (older.size() > head.size()) {
            return new Agreement.Truncated(head);
        }
        byte[] root = older.size() == head.size() ? head.root() : root(older.size());
        return Arrays.equals(root, older.root()) ? new Agreement.Holds() : new Agreement.Rewritten(root);
    }

    private byte[] root(long size) {
        Stretch stretch = new Stretch(NOTHING, NOTHING);
        read(stretch, size);
        return stretch.peaks.root();
    }

    /** That an entry belongs to the journal as it was at a size that has been followed. */
    Tree.Inclusion inclusion(long entry, long size) {
        lock.lock();
        try {
            return new BlockProofs(blocks, this::leafHashes).inclusion(entry, size);
        } finally {
            lock.unlock();
        }
    }

    private List<byte[]> leafHashes(long from, long below) {
        List<byte[]> hashes = new ArrayList<>();
        read(
                (number, subject, replaces, hash) ->
                        hashes.add(Leaf.hash(Journal.leaf(subject, number, replaces, hash))),
                from,
                below);
        return hashes;
    }

    /** Takes up what is new, as far as it is right. */
    boolean isFollowed() {
        try {
            head();
            return true;
        } catch (LedgerDamaged e) {
            return false;
        }
    }

    /** Whether an entry has that hash and was not replaced. */
    boolean seals(long number, byte[] hash) {
        lock.lock();
        try {
            @Nullable Sealing known = sealing.get(number);
            return known != null && Arrays.equals(known.hash, hash);
        } finally {
            lock.unlock();
        }
    }

    /** How many entries seal rows of a subject by now. */
    long count(Subject subject) {
        lock.lock();
        try {
            return sealing.values().stream()
                    .filter(entry -> entry.subject.equals(subject.table()))
                    .count();
        } finally {
            lock.unlock();
        }
    }

    /** An entry that was not replaced. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Sealing(String subject, byte[] hash) {}

    /** Entries that follow what is known; they count when they lead to the head. */
    private static final class Stretch {
        private final Map<Long, Sealing> sealing = new HashMap<>();
        private final Set<Long> replaced = new HashSet<>();
        private final List<byte[]> blocks = new ArrayList<>();
        private Peaks peaks;
        private Peaks block;

        Stretch(Peaks peaks, Peaks block) {
            this.peaks = peaks;
            this.block = block;
        }

        void add(long number, String subject, @Nullable Long replaces, byte[] hash) {
            byte[] leaf = Leaf.hash(Journal.leaf(subject, number, replaces, hash));
            peaks = peaks.add(leaf);
            block = block.add(leaf);
            if (block.size() == BlockProofs.LEAVES) {
                blocks.add(block.root());
                block = NOTHING;
            }
            if (RELIED_ON.contains(subject)) {
                sealing.put(number, new Sealing(subject, hash));
                if (replaces != null) {
                    replaced.add(replaces);
                }
            }
        }
    }
}
