package vn.thamtra.console.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.json.JsonValues;

class CodesOnFormTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:15:00+07:00");
    private static final Notation NOTATION = new Notation(false);

    @Test
    void the_codes_of_dossier_and_agency_stand_on_the_form_and_are_sent_with_it() {
        Dossier dossier = new Dossier(
                "any", "H42.10-241016-0001", "H42.10", RECEIVED, null, Map.of(), Map.of(), List.of(), List.of(), null);
        Vocabulary vocabulary = new Vocabulary("any", Map.of(), Map.of(), Map.of());

        FiledDossier filed = DossierOfForm.of(FormOfDossier.of(dossier, null, NOTATION), vocabulary, NOTATION);
        JsonNode sent = JsonValues.MAPPER.readTree(filed.json());

        assertThat(filed.faults()).isEmpty();
        assertThat(sent.path("dossierCode").stringValue()).isEqualTo("H42.10-241016-0001");
        assertThat(sent.path("agencyCode").stringValue()).isEqualTo("H42.10");
    }

    @Test
    void a_code_that_was_pasted_with_spaces_around_it_is_sent_without() {
        Dossier dossier = new Dossier(
                "any",
                " H42.10-241016-0001",
                "H42.10 ",
                RECEIVED,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                null);
        Vocabulary vocabulary = new Vocabulary("any", Map.of(), Map.of(), Map.of());

        JsonNode sent = JsonValues.MAPPER.readTree(
                DossierOfForm.of(FormOfDossier.of(dossier, null, NOTATION), vocabulary, NOTATION)
                        .json());

        assertThat(sent.path("dossierCode").stringValue()).isEqualTo("H42.10-241016-0001");
        assertThat(sent.path("agencyCode").stringValue()).isEqualTo("H42.10");
    }
}
