package vn.thamtra.ledger.following;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FollowingThreadTest {
    @Test
    void who_has_fallen_behind_rests_as_long_as_it_took_and_who_finds_nothing_rests_longest() {
        assertThat(FollowingThread.pauseMillis(Found.ALL_IT_TAKES, 20)).isEqualTo(20);
        assertThat(FollowingThread.pauseMillis(Found.ALL_IT_TAKES, 0)).isPositive();
        assertThat(FollowingThread.pauseMillis(Found.ALL_IT_TAKES, 60_000))
                .isEqualTo(FollowingThread.pauseMillis(Found.SOME, 60_000))
                .isLessThan(FollowingThread.pauseMillis(Found.NOTHING, 0));
    }
}
