package vn.thamtra.evidence.verify.bundle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Hash;

/** Holds what the bundle says of the publication against the decision: the rulebook, the draft it was, and two persons at least. */
final class MadeKnown {
    private static final String NAME = "publication.json";

    private final SealedRows rows;
    private final Checks checks;

    MadeKnown(SealedRows rows, Checks checks) {
        this.rows = rows;
        this.checks = checks;
    }

    /**
     * Throws unless the rows belong together and to the decision.
     *
     * @param rulebook as the leaf names it
     * @param sequence as the answer names it; null where it names none
     */
    void verify(String rulebook, byte[] manifest, @Nullable Long sequence) {
        SortedMap<String, String> publication = rows.one("publication");
        same(publication.get("rulebook"), rulebook, "bộ quy tắc", "its rulebook");
        same(publication.get("manifest"), Hash.base64(manifest), "bản kê", "its manifest");
        if (sequence != null) {
            same(publication.get("sequence"), Long.toString(sequence), "số lần công bố", "its sequence");
        }
        if (publication.get("draft") == null) {
            none("draft");
            none("draft_revision");
            none("draft_event");
            none("person");
            checks.holds(
                    "Bộ quy tắc công bố lần " + publication.get("sequence")
                            + " do chương trình mang theo, nhật ký niêm phong",
                    "the rulebook came with the program, sealed by the journal");
        } else {
            draft(publication);
        }
    }

    private void none(String subject) {
        Broken.unless(rows.of(subject).isEmpty(), NAME + ": thừa dòng " + subject, "a row of " + subject + " too many");
    }

    private void draft(SortedMap<String, String> publication) {
        SortedMap<String, String> draft = rows.one("draft");
        SortedMap<String, String> revision = rows.one("draft_revision");
        same(draft.get("id"), publication.get("draft"), "dự thảo", "its draft");
        same(draft.get("state"), "PUBLISHED", "trạng thái dự thảo", "the state of the draft");
        same(draft.get("sequence"), publication.get("sequence"), "số lần công bố", "its sequence");
        same(revision.get("draft"), draft.get("id"), "bản sửa", "the revision");
        same(revision.get("revision"), draft.get("revision"), "bản sửa", "the revision");
        same(
                revision.get("rulebook"),
                publication.get("rulebook"),
                "bộ quy tắc của bản sửa",
                "the rulebook of the revision");
        List<SortedMap<String, String>> events = rows.of("draft_event");
        events.forEach(event -> same(event.get("draft"), draft.get("id"), "bước của dự thảo", "a step of the draft"));
        Set<String> authors = authors(events, "REVISED");
        authors.add(String.valueOf(revision.get("author")));
        List<SortedMap<String, String>> approvals = events.stream()
                .filter(event -> "APPROVED".equals(event.get("kind")))
                .filter(event -> Objects.equals(event.get("revision"), draft.get("revision")))
                .toList();
        Broken.unless(
                !approvals.isEmpty(), NAME + ": không ai duyệt bản được công bố", "nobody approved what was published");
        Set<String> approvers = authors(approvals, "APPROVED");
        Broken.unless(
                approvers.stream().noneMatch(authors::contains),
                NAME + ": người duyệt là người soạn",
                "who approved it wrote part of it");
        same(
                approvals.get(approvals.size() - 1).get("effective_from"),
                String.valueOf(publication.get("effective_from")),
                "ngày hiệu lực được duyệt",
                "the day that was approved");
        checks.holds(
                "Bộ quy tắc công bố lần " + publication.get("sequence") + ": " + names(authors) + " soạn, "
                        + names(approvers) + " duyệt, nhật ký niêm phong",
                "the rulebook was written and approved by different persons, sealed by the journal");
    }

    private static Set<String> authors(List<SortedMap<String, String>> events, String kind) {
        return events.stream()
                .filter(event -> kind.equals(event.get("kind")))
                .map(event -> String.valueOf(event.get("author")))
                .collect(Collectors.toSet());
    }

    private String names(Set<String> ids) {
        Map<String, String> names = rows.of("person").stream()
                .collect(Collectors.toMap(
                        person -> String.valueOf(person.get("id")),
                        person -> String.valueOf(person.get("full_name")),
                        (one, same) -> one));
        return ids.stream().sorted().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
    }

    private static void same(@Nullable String found, @Nullable String wanted, String vi, String en) {
        Broken.unless(
                found != null && found.equals(wanted),
                NAME + ": " + vi + " không khớp quyết định",
                en + " is not that of the decision");
    }
}
