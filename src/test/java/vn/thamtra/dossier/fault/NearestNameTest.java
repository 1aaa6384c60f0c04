package vn.thamtra.dossier.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of(
            "legalFieldMonths", "lawRelatedMonths", "SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED", "photos-2x3");

    @ParameterizedTest
    @CsvSource({
        "legalFieldMonth, legalFieldMonths",
        "LegalFieldMonths, legalFieldMonths",
        "lawRelatedMonth, lawRelatedMonths",
        "supplement-received, SUPPLEMENT_RECEIVED",
        "SUPPLEMENT_REQUEST, SUPPLEMENT_REQUESTED",
        "photo-2x3, photos-2x3"
    })
    void a_slip_of_the_pen_finds_its_name(String given, String known) {
        assertThat(NearestName.of(given, KNOWN)).contains(known);
    }

    @Test
    void what_is_like_nothing_known_is_not_guessed() {
        assertThat(NearestName.of("applicantAge", KNOWN)).isEmpty();
        assertThat(NearestName.of("", KNOWN)).isEmpty();
        assertThat(NearestName.of("x".repeat(100_000), KNOWN)).isEmpty();
        assertThat(NearestName.of("fullName", List.of())).isEmpty();
    }
}
