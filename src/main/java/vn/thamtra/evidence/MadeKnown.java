package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.ledger.journal.JournalProofs;
import vn.thamtra.ledger.journal.JournalProofs.Proved;
import vn.thamtra.ledger.journal.SealedRow;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.ledger.tree.CanonicalJson;
import vn.thamtra.ledger.tree.Tree;

/** Who made the rulebook of a decision known, and on whose word: the rows that say so, with the proof that the journal seals them. */
record MadeKnown(Proved proved) {
    /** What happened to a draft on its way; remarks and impacts decided nothing. */
    private static final Set<String> STEPS =
            Set.of("REVISED", "SUBMITTED", "APPROVED", "REJECTED", "WITHDRAWN", "PUBLISHED");

    private static final String AUTHOR = "author";

    /**
     * Of the publication by which a decision was made.
     *
     * @param sequence as the answer names it; null where it names none
     */
    static MadeKnown of(Archive archive, JournalProofs journal, Recorded recorded, @Nullable Long sequence) {
        Publication publication = archive.publishedAfter(0).stream()
                .filter(made -> made.rulebook().equals(recorded.summary().rulebook()))
                .filter(made -> sequence == null
                        ? !made.publishedAt().isAfter(recorded.summary().entry().recordedAt())
                        : made.sequence() == sequence)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(
                        "No publication of " + recorded.summary().rulebook()));
        List<SealedRow> rows = new ArrayList<>(journal.rows(Subject.PUBLICATION, "sequence", publication.sequence()));
        @Nullable UUID draft = publication.draft();
        if (draft != null) {
            rows.addAll(ofDraft(journal, draft));
        }
        return new MadeKnown(journal.prove(rows));
    }

    private static List<SealedRow> ofDraft(JournalProofs journal, UUID id) {
        List<SealedRow> rows = new ArrayList<>(journal.rows(Subject.DRAFT, "id", id));
        @Nullable String published = rows.get(0).value("revision");
        journal.rows(Subject.DRAFT_REVISION, "draft", id).stream()
                .filter(revision -> Objects.equals(revision.value("revision"), published))
                .forEach(rows::add);
        journal.rows(Subject.DRAFT_EVENT, "draft", id).stream()
                .filter(event -> STEPS.contains(event.value("kind")))
                .forEach(rows::add);
        Set<String> persons = new TreeSet<>();
        rows.forEach(row -> Optional.ofNullable(row.value(AUTHOR)).ifPresent(persons::add));
        persons.forEach(
                person -> uuid(person).ifPresent(known -> rows.addAll(journal.rows(Subject.PERSON, "id", known))));
        return rows;
    }

    /** The program is no person, and neither is a key. */
    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the one form there is; each row as the journal has hashed it. */
    byte[] json() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < proved.rows().size(); i++) {
            rows.add(json(proved.rows().get(i), proved.inclusions().get(i)));
        }
        return ("{\"rows\":[" + String.join(",\n", rows) + "]}\n").getBytes(UTF_8);
    }

    private static String json(SealedRow row, Tree.Inclusion proof) {
        return "{\"subject\":\"" + row.subject() + "\",\"number\":" + row.entry()
                + (row.replaces() == null ? "" : ",\"replaces\":" + row.replaces())
                + ",\"salt\":\"" + base64(row.salt()) + "\",\"hashes\":"
                + proof.hashes().stream()
                        .map(hash -> '"' + base64(hash) + '"')
                        .collect(Collectors.joining(",", "[", "]"))
                + ",\"row\":" + new String(CanonicalJson.object(row.values()), UTF_8) + "}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The rows as the statement tells them. */
    List<Statement.Row> told() {
        return proved.rows().stream()
                .map(row -> new Statement.Row(row.subject(), row.values()))
                .toList();
    }
}
