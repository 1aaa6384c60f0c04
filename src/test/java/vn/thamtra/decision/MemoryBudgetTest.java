package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void who_comes_when_all_room_is_taken_is_turned_away_until_some_is_free() {
        MemoryBudget budget = new MemoryBudget(2 * MEGABYTE);
        MemoryBudget.Place first = budget.take(MEGABYTE).orElseThrow();
        assertThat(budget.take(MEGABYTE)).isPresent();

        boolean taken = budget.take(MEGABYTE).isPresent();
        first.close();
        boolean takenLater = budget.take(MEGABYTE).isPresent();

        assertThat(taken).isFalse();
        assertThat(takenLater).isTrue();
    }

    @Test
    void what_is_larger_than_all_the_room_gets_it_alone() {
        MemoryBudget budget = new MemoryBudget(MEGABYTE);

        MemoryBudget.Place alone = budget.take(100L * MEGABYTE).orElseThrow();

        assertThat(budget.take(1)).isEmpty();
        alone.close();
        assertThat(budget.take(1)).isPresent();
    }

    @Test
    void even_nothing_takes_a_little() {
        MemoryBudget budget = new MemoryBudget(32 * 1024);

        assertThat(budget.take(0)).isPresent();
        assertThat(budget.take(0)).isPresent();
        assertThat(budget.take(0)).isEmpty();
    }
}
