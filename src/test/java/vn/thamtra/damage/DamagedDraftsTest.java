package vn.thamtra.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.draft.call.Office;

/** Every kind of damage, handed in as a draft: told at its cell, and the service goes on deciding as before. */
class DamagedDraftsTest {
    private static final int TURNS = Integer.getInteger("damages.drafts", 6);

    @TempDir
    private Path folder;

    @Test
    void every_damage_is_told_and_none_decides() {
        List<Book> books = Book.shipped().stream()
                .filter(book -> book.file.matches(
                        "(prov-legal-reporter-recognition|one-stop-intake|lich|van-ban|loi-van).xlsx"))
                .toList();
        try (Office office = Office.open(folder)) {
            Client editor = office.service.caller(Role.EDITOR);
            String before = evaluated(office);
            List<String> missed = new ArrayList<>();
            int handed = 0;
            for (Damage damage : Catalogue.damages()) {
                Optional<Wounded> wounded = wounded(damage, books);
                if (wounded.isPresent() && Math.floorMod(damage.name().hashCode(), TURNS) == 0) {
                    handed++;
                    told(editor, damage, wounded.get()).ifPresent(missed::add);
                }
            }

            assertThat(missed).isEmpty();
            assertThat(handed).isGreaterThan(10);
            assertThat(evaluated(office)).isEqualTo(before);
        }
    }

    private record Wounded(Book book, Place place) {}

    private static Optional<Wounded> wounded(Damage damage, List<Book> books) {
        return books.stream()
                .flatMap(book -> damage.places().apply(book).stream()
                        .filter(place -> !place.harmless())
                        .limit(1)
                        .map(place -> new Wounded(book, place)))
                .findFirst();
    }

    /** What was not as it should be. */
    private static Optional<String> told(Client editor, Damage damage, Wounded wounded) {
        Book damaged = wounded.book().copy();
        wounded.place().wound().accept(damaged);
        Reply reply = Office.handIn(editor, "\"title\": \"a\", " + Office.WHY, damaged.file, damaged.bytes());
        if (reply.status() != 201) {
            return Optional.of(damage.name() + ": " + reply.status() + " " + reply.text());
        }
        JsonNode findings =
                editor.get(reply.header("Location") + "/check").json().path("findings");
        boolean atItsPlace = findings.valueStream()
                .filter(finding -> finding.path("severity").stringValue("").equals("FAULT"))
                .anyMatch(finding -> isAt(finding, damaged.file, wounded.place()));
        boolean faulty = reply.json().path("state").stringValue().equals("FAULTY");
        return faulty && atItsPlace
                ? Optional.empty()
                : Optional.of(damage.name() + " " + damaged.file + " " + wounded.place() + ": "
                        + reply.json().path("state").stringValue() + " " + findings.path(0));
    }

    private static boolean isAt(JsonNode finding, String file, Place place) {
        String cell = finding.path("cell").stringValue("");
        return finding.path("workbook").stringValue("").equals(file)
                && (place.sheet().isEmpty()
                        || finding.path("sheet").stringValue("").equals(place.sheet()))
                && (place.cell().isEmpty() || cell.equals(place.cell()) || cell.endsWith(place.cell()))
                && (place.codes().isEmpty()
                        || place.codes().contains(finding.path("code").stringValue("")));
    }

    private static String evaluated(Office office) {
        return office.service
                .caller(Role.INTAKE)
                .post("/v1/evaluations?record=false", Dossiers.lawfulRecognition())
                .text();
    }
}
