package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thamtra.RunningService;

/** An examination that finds nothing wrong must be one that would have found it. */
class ExaminationTest extends RunningService {
    private final Toll toll = new Toll();

    @Test
    void what_is_there_as_it_was_answered_is_no_complaint() {
        long floor = records.size();
        Deal deal = sent();

        Examination examination = examined(floor);
        examination.compare(List.of(deal));
        List<Deal> retried = examination.retry(List.of(deal, Deal.unanswered(true, true)));

        assertThat(toll.complaints()).isEmpty();
        assertThat(retried).hasSize(1).allMatch(Deal::isAcknowledged);
        assertThat(records.size()).isEqualTo(floor + 2);
    }

    @Test
    void a_decision_that_is_not_there_is_lost() {
        long floor = records.size();
        Deal deal = sent();
        Deal gone = new Deal("gone", true, true, UUID.randomUUID().toString(), deal.bytes());

        examined(floor).compare(List.of(gone));

        assertThat(toll.complaints()).containsExactly("lost: decision " + gone.id());
    }

    @Test
    void a_decision_with_other_bytes_is_changed() {
        long floor = records.size();
        Deal deal = sent();
        Deal other = new Deal(deal.code(), true, true, deal.id(), Deal.sha256(new byte[] {1}));

        examined(floor).compare(List.of(other));

        assertThat(toll.complaints()).containsExactly("changed: decision " + deal.id());
    }

    @Test
    void a_dossier_decided_twice_is_told() {
        long floor = records.size();
        Deal deal = Deal.unanswered(false, false);
        administrator().post("/v1/evaluations", deal.dossier());
        administrator().post("/v1/evaluations", deal.dossier());

        examined(floor);

        assertThat(toll.complaints()).containsExactly("more than once: dossier " + deal.code());
    }

    private Deal sent() {
        Deal deal = Deal.unanswered(true, true);
        return deal.answered(administrator()
                .post("/v1/evaluations", deal.dossier(), "Idempotency-Key", deal.code())
                .bytes());
    }

    private Examination examined(long floor) {
        Examination examination = new Examination(administrator(), toll);
        examination.fetchDownTo(floor);
        return examination;
    }
}
