package vn.thamtra.evidence.verify.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code basis}: the sets of rules and articles that records name, each under the hash of its members. */
final class Bases implements Section {
    private static final String EMPTY = id(new TreeSet<>());

    private final Set<String> present = new HashSet<>();
    private final Set<String> unnamed = new HashSet<>();
    private final SortedSet<String> members = new TreeSet<>();
    private final Checks checks;
    private @Nullable Row last;

    Bases(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void row(Row row) {
        Row before = last;
        if (before != null && !before.text("set_id").equals(row.text("set_id"))) {
            finish(before);
        }
        members.add(member(row.text("rule"), row.text("instrument"), row.text("clause")));
        last = row;
    }

    private void finish(Row row) {
        row.check(
                row.text("set_id").equals(id(members)),
                "set_id",
                "không phải băm của các căn cứ trong bộ",
                "is not the hash of the members of the set");
        present.add(row.text("set_id"));
        unnamed.add(row.text("set_id"));
        members.clear();
    }

    @Override
    public void end() {
        Row row = last;
        if (row != null) {
            finish(row);
        }
        checks.holds(present.size() + " bộ căn cứ đúng", "the sets of rules and articles are whole");
    }

    private static String member(String rule, String instrument, String clause) {
        return rule + '\u001f' + instrument + '\u001f' + clause;
    }

    /** The first half of the SHA-256 of the members, as a UUID is written. */
    private static String id(SortedSet<String> members) {
        String hash = Hash.hex(Hash.sha256(String.join("\u001e", members).getBytes(UTF_8)));
        return hash.substring(0, 8) + "-" + hash.substring(8, 12) + "-" + hash.substring(12, 16) + "-"
                + hash.substring(16, 20) + "-" + hash.substring(20, 32);
    }

    /** Of an answer: from the reasons it gives. */
    void meet(Row record, JsonNode answer) {
        SortedSet<String> given = answer.path("reasons")
                .valueStream()
                .map(reason -> member(
                        reason.path("rule").asString(""),
                        reason.path("citation").path("instrument").asString(""),
                        reason.path("citation").path("clause").asString("")))
                .collect(Collectors.toCollection(TreeSet::new));
        record.check(
                record.text("basis_set").equals(id(given)),
                "basis_set",
                "khác căn cứ của các lý do trong câu trả lời",
                "is not that of the reasons of the answer");
        named(record);
    }

    /** Of a record whose answer is gone there is only what its erasure sealed. */
    void named(Row record) {
        record.optional("basis_set").ifPresent(set -> {
            record.check(
                    set.equals(EMPTY) || present.contains(set),
                    "basis_set",
                    "bộ căn cứ này không có trong basis",
                    "there is no such set in basis");
            unnamed.remove(set);
        });
    }

    void allNamed() {
        unnamed.stream().sorted().findFirst().ifPresent(set -> {
            throw new Broken("basis set_id=" + set + ": không bản ghi nào nêu", "no record names this set");
        });
    }
}
