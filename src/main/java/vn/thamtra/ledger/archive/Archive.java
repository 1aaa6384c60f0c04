package vn.thamtra.ledger.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.database.DurableTransaction;
import vn.thamtra.ledger.database.Vendor;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.logline.LogLine;

/**
 * What rulebooks are made of, kept for ever by the SHA-256 of its bytes, and which rulebooks were published when.
 * Putting the same again, or publishing again what was published last, even from two processes at once, changes nothing.
 */
public final class Archive implements Artefacts {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final DurableTransaction durable;
    private final Vendor vendor;
    private final Journal journal;
    private final InstantSource clock;
    private final @Nullable Seals seals;

    /** Of what the journal seals nothing is known. */
    public Archive(DataSource dataSource, InstantSource clock) {
        this(dataSource, clock, null);
    }

    public Archive(DataSource dataSource, InstantSource clock, @Nullable Seals seals) {
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
        this.durable = new DurableTransaction(dataSource);
        this.vendor = Vendor.of(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
        this.seals = seals;
    }

    /** Keeps the bytes and returns their address: SHA-256 in lower-case hex. */
    public String put(byte[] artefact) {
        String address = Sha256.hex(artefact);
        if (!has(address)) {
            insert(address, artefact);
        }
        return address;
    }

    private void insert(String address, byte[] artefact) {
        try {
            durable.of(() -> jdbc.sql("insert into artefact (sha256, content) values (?, ?)")
                    .param(address)
                    .param(artefact)
                    .update());
        } catch (DuplicateKeyException e) {
            // Another process has put the same bytes in the meantime: there is nothing left to do.
        }
    }

    public boolean has(String sha256) {
        return jdbc.sql("select count(*) from artefact where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The bytes at an address.
     *
     * @throws ArtefactLost when what is stored there is no longer what was put
     */
    @Override
    public Optional<byte[]> get(String sha256) {
        return jdbc.sql("select content from artefact where sha256 = ?")
                .param(sha256)
                .query((row, number) -> Artefacts.intact(sha256, row.getBytes(1)))
                .optional();
    }

    /**
     * Publishes a rulebook from a date on, unless that is the very publication made last: then it is returned. What was
     * published earlier comes back as the newest, from another date or from the same.
     */
    public Publication publish(String rulebook, byte[] manifest, @Nullable LocalDate effectiveFrom) {
        return durable.of(() -> {
            long last = lockHead();
            return at(last).filter(newest -> newest.rulebook().equals(rulebook))
                    .filter(newest -> Objects.equals(newest.effectiveFrom(), effectiveFrom))
                    .orElseGet(() ->
                            append(new Publication(last + 1, rulebook, manifest, effectiveFrom, clock.instant())));
        });
    }

    /** What belongs to a publication, in its transaction and while no other can come in between. */
    public interface Along {
        /** Whether it may follow the one with this sequence. */
        boolean mayFollow(long last);

        void published(Publication made);
    }

    /** Publishes what a draft holds, with all that belongs to it; empty where it may not follow the last one. */
    public Optional<Publication> publish(
            String rulebook, byte[] manifest, @Nullable LocalDate effectiveFrom, UUID draft, Along along) {
        return durable.of(() -> {
            long last = lockHead();
            if (!along.mayFollow(last)) {
                return Optional.empty();
            }
            Publication made =
                    append(new Publication(last + 1, rulebook, manifest, effectiveFrom, clock.instant(), draft));
            along.published(made);
            return Optional.of(made);
        });
    }

    /** Publishes a rulebook for all days where nothing is published, whichever process comes first; else does nothing. */
    public void publishFirst(String rulebook, byte[] manifest) {
        durable.of(() -> {
            boolean none = lockHead() == 0;
            return none ? append(new Publication(1, rulebook, manifest, null, clock.instant())) : at(1).orElseThrow();
        });
    }

    private Optional<Publication> at(long sequence) {
        return jdbc.sql("select * from publication where sequence = ?")
                .param(sequence)
                .query(Archive::publication)
                .optional();
    }

    @Override
    public Optional<Publication> publication(String rulebook) {
        return jdbc.sql("select * from publication where rulebook = ? order by sequence desc limit 1")
                .param(rulebook)
                .query(Archive::publication)
                .optional();
    }

    private Publication append(Publication publication) {
        journal.enter(Subject.PUBLICATION, entry -> insert(publication, entry));
        jdbc.sql("update publication_head set sequence = ? where id = 0")
                .param(publication.sequence())
                .update();
        LogLine.of("PUBLISHED")
                .with("rulebook", publication.rulebook())
                .with("sequence", publication.sequence())
                .with("effectiveFrom", publication.effectiveFrom())
                .with("draft", publication.draft())
                .onceCommitted();
        return publication;
    }

    private void insert(Publication publication, long entry) {
        jdbc.sql("insert into publication (sequence, rulebook, manifest, effective_from, published_at, draft, entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(publication.sequence())
                .param(publication.rulebook())
                .param(publication.manifest())
                .param(4, publication.effectiveFrom(), Types.DATE)
                .param(publication.publishedAt().atOffset(ZoneOffset.UTC))
                .param(publication.draft())
                .param(entry)
                .update();
    }

    /** The head of the ledger is locked first: between being judged and being stored no dossier sees a new publication. */
    private long lockHead() {
        vendor.lock(template, "size", (row, number) -> row.getLong(1));
        return jdbc.sql("select sequence from publication_head where id = 0 for update")
                .query(Long.class)
                .single();
    }

    /**
     * Every publication after the given sequence (0: all), oldest first.
     *
     * @throws LedgerDamaged where one of them is not what was published
     */
    public List<Publication> publishedAfter(long sequence) {
        Seals known = seals;
        if (sequence == 0 && known != null && !areWhole(known)) {
            throw new LedgerDamaged(
                    "Một lần công bố đã bị xóa hoặc bị sửa", "A publication has been deleted or changed");
        }
        return jdbc
                .sql("select * from publication where sequence > ? order by sequence")
                .param(sequence)
                .query(Archive::publication)
                .list()
                .stream()
                .map(this::sealed)
                .toList();
    }

    private static boolean areWhole(Seals known) {
        return known.areAllThere(Subject.PUBLICATION)
                && known.all(Subject.PUBLICATION, Archive::publication).stream().allMatch(Seals.Row::sealed);
    }

    /** Which rulebook decides which day is nobody's to change. */
    private Publication sealed(Publication publication) {
        Seals known = seals;
        if (known != null
                && known.of(Subject.PUBLICATION, publication.sequence(), Archive::publication).stream()
                        .noneMatch(Seals.Row::sealed)) {
            throw new LedgerDamaged(
                    "Lần công bố số " + publication.sequence() + " không được nhật ký niêm phong",
                    "Publication " + publication.sequence() + " is sealed by no entry of the journal");
        }
        return publication;
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getLong("sequence"),
                row.getString("rulebook"),
                row.getBytes("manifest"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("draft", UUID.class));
    }
}
