package vn.thamtra.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.RawCell;

/** An example says its outcome by code, or as people say it. */
class OutcomeWordsTest {
    private final Account account = new Account("made.xlsx");

    @ParameterizedTest
    @CsvSource({
        "ACCEPT, ACCEPT",
        "Tiếp nhận, ACCEPT",
        "'Tiếp nhận, giải quyết', ACCEPT",
        "Yêu cầu bổ sung, SUPPLEMENT",
        "TỪ CHỐI, REFUSE",
        "Cán bộ xem xét, REVIEW"
    })
    void an_outcome_in_words_is_the_one_of_its_code(String word, Outcome outcome) {
        assertThat(Words.OUTCOME.find(slot(word))).isEqualTo(outcome);
        assertThat(account.faults()).isEmpty();
    }

    @Test
    void another_word_is_told_with_the_codes() {
        assertThat(Words.OUTCOME.find(slot("Đồng ý"))).isNull();
        assertThat(account.faults()).extracting(CellFault::code).containsExactly("UNKNOWN_WORD");
    }

    private Slot slot(String word) {
        RawCell cell = RawCell.of(new Place(2, 3), RawCell.Kind.TEXT, word);
        return new Slot(account, "Kiểm thử", cell.place(), "Kết quả", cell, false);
    }
}
