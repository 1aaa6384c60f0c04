package vn.thamtra.workbook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thamtra.verdict.Outcome;

/** Which printed forms go with an outcome, by day of receipt ({@code Mẫu theo kết quả}). */
public record OutcomeForms(List<Entry> entries) {
    /** As the program had it before rulebooks said it: the set of 01/2018/TT-VPCP, on every day. */
    public static final OutcomeForms EARLIER = new OutcomeForms(List.of(
            new Entry(Outcome.ACCEPT, "01", Days.ALL),
            new Entry(Outcome.SUPPLEMENT, "02", Days.ALL),
            new Entry(Outcome.REFUSE, "03", Days.ALL)));

    /**
     * One form of one outcome.
     *
     * @param number as it is printed: {@code 02}
     */
    public record Entry(Outcome outcome, String number, Days days) {
        /** Whether the other says the same of a day that this one speaks of. */
        public boolean repeats(Entry other) {
            return outcome == other.outcome && number.equals(other.number) && days.meet(other.days);
        }
    }

    /** Their numbers, in order; none where the rulebook names none. */
    public List<String> of(Outcome outcome, LocalDate receivedOn) {
        List<String> numbers = new ArrayList<>(1);
        for (Entry entry : entries) {
            if (entry.outcome() == outcome && entry.days().include(receivedOn)) {
                numbers.add(entry.number());
            }
        }
        numbers.sort(null);
        return List.copyOf(numbers);
    }
}
