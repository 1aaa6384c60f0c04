package vn.thamtra.check.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thamtra.workbook.model.UnaryTest;

/** Regions of the line are 0, 1, 2 .. 3 and 4 .. 10 events. */
class TallyTest {
    private static final UnaryTest NONE = new UnaryTest.Compare(UnaryTest.Operator.AT_MOST, BigDecimal.ZERO);
    private static final UnaryTest SOME = atLeast(1);
    private static final UnaryTest TWO_OR_MORE = atLeast(2);

    private final Cuts line =
            Cuts.of(BigDecimal.ZERO, BigDecimal.TEN, true, List.of(NONE, SOME, TWO_OR_MORE, atLeast(4)));

    private static UnaryTest atLeast(long bound) {
        return new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, BigDecimal.valueOf(bound));
    }

    @Test
    void no_event_at_all_is_none_for_certain() {
        Tally none = new Tally(line, 0, 0);

        assertThat(none.holds(NONE)).isTrue();
        assertThat(none.fails(NONE)).isFalse();
        assertThat(none.fails(SOME)).isTrue();
        assertThat(none.holds(SOME)).isFalse();
    }

    @Test
    void none_for_certain_that_may_be_one_is_neither() {
        Tally perhaps = new Tally(line, 0, 1);

        assertThat(perhaps.holds(NONE)).isFalse();
        assertThat(perhaps.fails(NONE)).isFalse();
        assertThat(perhaps.holds(SOME)).isFalse();
        assertThat(perhaps.fails(SOME)).isFalse();
        assertThat(perhaps.fails(TWO_OR_MORE)).isTrue();
    }

    @Test
    void of_a_list_only_a_certain_number_is_one() {
        UnaryTest zero = new UnaryTest.OneOf(List.of(BigDecimal.ZERO));
        UnaryTest notZero = new UnaryTest.NoneOf(List.of(BigDecimal.ZERO));

        assertThat(new Tally(line, 0, 0).holds(zero)).isTrue();
        assertThat(new Tally(line, 0, 0).fails(notZero)).isTrue();
        assertThat(new Tally(line, 0, 1).holds(zero)).isFalse();
        assertThat(new Tally(line, 0, 1).holds(notZero)).isFalse();
        assertThat(new Tally(line, 1, 2).holds(notZero)).isTrue();
        assertThat(new Tally(line, 1, 2).fails(zero)).isTrue();
    }

    @Test
    void every_pair_of_bounds_is_thought_of_beginning_with_no_event() {
        assertThat(Tally.all(line, false)).hasSize(10).contains(new Tally(line, 0, 0), new Tally(line, 0, 3));
        assertThat(Tally.all(line, true)).hasSize(4).contains(new Tally(line, 0, 0));
    }

    @Test
    void no_event_is_told_as_zero() {
        assertThat(new Tally(line, 0, 0)).hasToString("0");
        assertThat(new Tally(line, 0, 1)).hasToString("0 chắc chắn, có thể đến 1");
        assertThat(new Tally(line, 2, 3)).hasToString("2 .. 3 chắc chắn, có thể đến ≥ 4");
    }
}
