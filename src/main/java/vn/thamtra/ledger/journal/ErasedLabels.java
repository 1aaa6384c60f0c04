package vn.thamtra.ledger.journal;

import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.tree.CanonicalJson;

/** What is left of a record beside its leaf when its content is gone, in one hash that its erasure keeps. */
final class ErasedLabels {
    private ErasedLabels() {}

    /** SHA-256, lower-case hex, of canonical JSON; of the one record there is with that index. */
    static String of(JdbcTemplate jdbc, long index) {
        return jdbc.query(
                        "select procedure_id, outcome, caller, received_at, basis_set,"
                                + " program_version, program_build from ledger_record"
                                + " where leaf_index = ?",
                        (row, number) ->
                                HexFormat.of().formatHex(Sha256.of(CanonicalJson.object(SealedRows.values(row)))),
                        index)
                .get(0);
    }
}
