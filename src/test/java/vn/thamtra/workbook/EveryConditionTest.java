package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thamtra.workbook.fault.CellFault;

/** Whatever stands in a condition cell is understood or told at the cell; what is understood can be written as a rule. */
class EveryConditionTest {
    private static final List<EveryCondition.Asked> ALL = EveryCondition.all();
    private static final List<EveryCondition.Asked> ACCEPTED = EveryCondition.accepted();

    @Test
    void every_fault_is_told_at_the_cell_that_asks() {
        List<CellFault> faults = ((ParsedWorkbook.Refused) EveryCondition.read(ALL)).faults();
        Set<String> cells = faults.stream().map(CellFault::cell).collect(Collectors.toSet());

        assertThat(ALL).hasSizeGreaterThan(2_500);
        assertThat(faults).allSatisfy(fault -> assertThat(fault.sheet()).isEqualTo(EveryCondition.SHEET));
        assertThat(cells).hasSize(ALL.size() - ACCEPTED.size());
    }

    @Test
    void all_that_is_accepted_becomes_rules_and_nothing_but_rules() {
        ParsedWorkbook parsed = EveryCondition.read(ACCEPTED);

        assertThat(parsed).isInstanceOf(ParsedWorkbook.Accepted.class);
        Readable.verify(parsed);
    }

    @Test
    void what_is_always_so_or_not_is_asked_by_one_word() {
        Map<String, List<Object>> accepted = ACCEPTED.stream()
                .collect(Collectors.groupingBy(
                        EveryCondition.Asked::column,
                        Collectors.mapping(EveryCondition.Asked::word, Collectors.toList())));

        for (String column :
                List.of("Ký quyết định", "Đủ bằng cấp", "Đã quá hạn bổ sung", "Đang áp dụng cơ chế một cửa")) {
            assertThat(accepted.get(column)).containsExactly("-", "có", "không", "≠ có", "≠ không");
        }
        assertThat(accepted.get("Ảnh chân dung"))
                .contains("có", "không", "≠ có", "≥ 2", "2; 3", "≠ 2; 3")
                .doesNotContain("có; không", "có; 2", "2; có", "≠ có; 2", "thiếu", "đã có", "≥ 1/2 × Điểm");
        assertThat(accepted.get("Số lần từ chối không lý do"))
                .contains("≥ 2", "2 .. 5")
                .doesNotContain("có", "thiếu", "≥ 1/2 × Thời gian công tác");
        assertThat(accepted.get("Hình thức nộp hồ sơ"))
                .containsExactly("-", "thiếu", "đã có", "THIẾU", "Đã có", "ONLINE", "ONLINE; POST", "≠ ONLINE; POST");
        assertThat(accepted.get("Kết quả")).containsExactly("-", "ACCEPT", "ACCEPT; REFUSE", "≠ ACCEPT");
        assertThat(accepted.get("Họ và tên")).containsExactly("-", "thiếu", "đã có", "THIẾU", "Đã có");
    }
}
