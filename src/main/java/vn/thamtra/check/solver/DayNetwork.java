package vn.thamtra.check.solver;

import java.util.Arrays;

/** Days of which is known between which days each lies and how far apart two of them lie: whether there are such days. */
final class DayNetwork {
    /** Further than any two days lie apart. */
    static final long FAR = 1L << 40;

    /** By how many days the second may lie beyond the first; the last place is day 0 itself. */
    private final long[][] most;

    DayNetwork(int days) {
        most = new long[days + 1][days + 1];
        for (long[] row : most) {
            Arrays.fill(row, FAR);
        }
    }

    void lies(int day, long least, long most) {
        apart(this.most.length - 1, day, least, most);
    }

    void apart(int from, int to, long least, long atMost) {
        most[from][to] = Math.min(most[from][to], atMost);
        most[to][from] = Math.min(most[to][from], -least);
    }

    /** Draws every bound as tight as the others make it; false where there are no such days. */
    boolean tighten() {
        for (int by = 0; by < most.length; by++) {
            for (int from = 0; from < most.length; from++) {
                for (int to = 0; to < most.length; to++) {
                    most[from][to] = Math.min(most[from][to], most[from][by] + most[by][to]);
                }
            }
        }
        for (int day = 0; day < most.length; day++) {
            if (most[day][day] < 0) {
                return false;
            }
        }
        return true;
    }

    long least(int day) {
        return -most[day][most.length - 1];
    }

    long most(int day) {
        return most[most.length - 1][day];
    }
}
