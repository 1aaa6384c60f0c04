package vn.thamtra.workbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ValueDeclaration.Heading;

class ValueDeclarationTest {

    @ParameterizedTest
    @CsvSource({"'', Kết quả: Mức phí", "đồng, Kết quả: Mức phí (đồng)", "đồng/năm, Kết quả: Mức phí (đồng/năm)"})
    void the_heading_of_a_value_says_its_name_and_unit(String unit, String heading) {
        ValueDeclaration fee = new ValueDeclaration(
                "fee",
                new Message("Mức phí", "Fee"),
                new FactType.Number(BigDecimal.ZERO, BigDecimal.TEN, false, unit),
                "A5");

        assertThat(fee.heading()).isEqualTo(heading);
        assertThat(Heading.parse(heading)).contains(new Heading("Mức phí", unit, null));
    }

    @Test
    void of_two_axes_it_says_the_case_too() {
        assertThat(Heading.parse("Kết quả: Mức phí (đồng) khi Hạng: I"))
                .contains(new Heading("Mức phí", "đồng", new Heading.Case("Hạng", "I")));
        assertThat(Heading.parse("Kết quả: Nơi trả khi Thời gian công tác: > 24"))
                .contains(new Heading("Nơi trả", "", new Heading.Case("Thời gian công tác", "> 24")));
    }

    @Test
    void a_name_may_say_khi_itself() {
        assertThat(Heading.parse("Kết quả: Mức phí khi nộp lại (đồng)"))
                .contains(new Heading("Mức phí khi nộp lại", "đồng", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kết quả", "Kết quả: ", "Mức phí (đồng)", "Kết quả - Mức phí: I"})
    void what_is_headed_otherwise_is_no_value(String heading) {
        assertThat(Heading.parse(heading)).isEmpty();
    }
}
