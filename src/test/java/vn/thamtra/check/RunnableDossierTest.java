package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Vocabularies;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;

class RunnableDossierTest {

    @Test
    void what_is_written_is_read_as_the_same_dossier_at_its_moment() {
        List<Showing> showings = ShowingDossiers.many(5, 9_000).toList();

        for (Showing showing : showings) {
            ParsedDossier read = DossierReader.read(RunnableDossier.json(showing), Vocabularies.ALL);
            if (!read.equals(new ParsedDossier.Read(judgedAt(showing)))) {
                assertThat(read).isEqualTo(new ParsedDossier.Read(judgedAt(showing)));
            }
        }
        assertThat(showings.size()).isGreaterThan(1_900);
    }

    private static Dossier judgedAt(Showing showing) {
        Dossier dossier = showing.dossier();
        return new Dossier(
                dossier.procedure(),
                dossier.dossierCode(),
                dossier.agencyCode(),
                dossier.receivedAt(),
                dossier.channel(),
                dossier.documents(),
                dossier.facts(),
                dossier.events(),
                dossier.items(),
                showing.asOf());
    }
}
