package vn.thamtra.evidence.verify.ledger;

import java.util.Set;
import java.util.TreeSet;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code artefact}: every file of every published rulebook, under the hash of its bytes. */
final class Artefacts implements Section {
    private final Set<String> present = new TreeSet<>();
    private final Publications publications;
    private final Checks checks;

    Artefacts(Publications publications, Checks checks) {
        this.publications = publications;
        this.checks = checks;
    }

    @Override
    public void row(Row row) {
        String address = row.text("sha256");
        row.check(
                Hash.hex(Hash.sha256(row.bytes("content"))).equals(address),
                "content",
                "băm khác địa chỉ",
                "does not hash to its address");
        present.add(address);
    }

    @Override
    public void end() {
        publications.files().stream()
                .sorted()
                .filter(file -> !present.contains(file))
                .findFirst()
                .ifPresent(missing -> {
                    throw new Broken("artefact " + missing + ": thiếu", "a file of a rulebook is missing");
                });
        checks.holds(present.size() + " tệp của các bộ quy tắc đúng từng byte", "the files of all rulebooks are whole");
    }
}
