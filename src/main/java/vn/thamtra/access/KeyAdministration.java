package vn.thamtra.access;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** What administrators do with API keys, by whatever way they come: orders are read, and refused, the same way. */
public final class KeyAdministration {
    private final ApiKeys keys;
    private final Persons persons;
    private final InstantSource clock;

    KeyAdministration(ApiKeys keys, Persons persons, InstantSource clock) {
        this.keys = keys;
        this.persons = persons;
        this.clock = clock;
    }

    /** All keys, ended ones too, oldest first, each told whether the journal seals it. */
    public List<Seals.Row<ApiKey>> list() {
        return keys.list();
    }

    /** Throws 404 where there is no such key. */
    public Seals.Row<ApiKey> find(UUID id) {
        return keys.find(id).orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }

    /**
     * One more, whose secret cannot be had again.
     *
     * @param order as JSON; a problem tells everything wrong with it
     */
    public NewApiKey make(byte[] order, Caller by) {
        return keys.create(KeyOrder.read(order, persons, clock.instant()), by);
    }

    /** Throws 404 for a key that is none any more, 409 for the one in use. */
    public void end(UUID key, Caller by) {
        if (key.equals(by.id())) {
            throw new ProblemException(Problem.of(
                    ProblemType.CONFLICT,
                    "Không thể thu hồi chính khóa đang dùng; hãy dùng khóa của một quản trị viên khác",
                    "A key cannot revoke itself; use the key of another administrator"));
        } else if (!keys.revoke(key, by)) {
            throw new ProblemException(Problem.of(ProblemType.NOT_FOUND));
        }
    }
}
