package vn.thamtra.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.evidence.verify.stored.DatabaseRows;
import vn.thamtra.evidence.verify.stored.LedgerExport;

/** What this program has decided is verified by one that says a sentence otherwise, or counts a limit otherwise. */
class OtherProgramTest extends RunningService {
    private static final String BY_ANOTHER = "the program that decided";

    @TempDir
    private Path folder;

    @Autowired
    private DataSource database;

    private Path evidence(String dossier) throws Exception {
        Reply made = caller(Role.INTAKE).post("/v1/evaluations", dossier);
        Reply evidence = caller(Role.AUDITOR).get(made.header("Location") + "/evidence");
        assertThat(evidence.status()).as(evidence.text()).isEqualTo(200);
        return Files.write(folder.resolve("evidence.zip"), evidence.bytes());
    }

    @Test
    void a_sentence_said_otherwise_means_the_same_and_the_evidence_holds() throws Exception {
        Path evidence = evidence(Dossiers.lawfulRecognition("early")
                .replace("2024-10-16T09", "2019-10-16T09")
                .replace("2024-10-17T08", "2019-10-17T08"));
        OtherProgram next = OtherProgram.with(
                folder,
                Class.forName("vn.thamtra.rulebook.wording.SentenceWording"),
                "Message received = ShownDate.of(receivedOn);",
                "Message received = new Message(\"ngày \" + receivedOn, \"the \" + receivedOn);");

        OtherProgram.Said said = next.verify(evidence);

        assertThat(said.text())
                .contains("INTEGRITY: ", BY_ANOTHER, "the same decision in other words", "ALL OF IT HOLDS");
        assertThat(said.exit()).isZero();
    }

    @Test
    void a_limit_counted_otherwise_is_told_as_another_program_and_never_as_damage() throws Exception {
        Path evidence = evidence(Dossiers.lawfulRecognition("limit"));
        OtherProgram next = OtherProgram.with(
                folder,
                TimeLimits.class,
                "calendar.plusWorkingDays(date(from), amount)",
                "calendar.plusWorkingDays(date(from), amount + 1)");

        OtherProgram.Said said = next.verify(evidence);

        assertThat(said.text())
                .contains("INTEGRITY: ", BY_ANOTHER, "another conclusion", "cannot be judged by this program")
                .doesNotContain("DOES NOT HOLD");
        assertThat(said.exit()).isEqualTo(2);
        assertLedgerHolds(next);
    }

    /** A ledger is verified without judging again. */
    private void assertLedgerHolds(OtherProgram next) throws Exception {
        Path export = folder.resolve("ledger.ndjson");
        try (OutputStream out = Files.newOutputStream(export);
                Connection connection = database.getConnection()) {
            LedgerExport.write(new DatabaseRows(connection), out);
        }

        OtherProgram.Said said = next.verify(Path.of("--ledger"), export);

        assertThat(said.exit()).as(said.text()).isZero();
    }
}
