package vn.thamtra.bench;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.BenchMatcher;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.workbook.model.ProcedureTables;

/** The rows of the workbook as this project compiles and matches them. */
final class ThamTraMatch implements Contender<BenchMatcher.Matched, Found> {
    private static final Set<String> ROWS = Set.of("R-P1-09", "R-P1-10", "R-P1-11", "R-P1-12", "R-P1-13");
    private static final String PROCEDURE = "prov-legal-reporter-recognition";
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:15:00+07:00");

    private final BenchMatcher matcher;
    private final Map<Integer, String> names;

    ThamTraMatch(Rulebook rulebook) {
        ProcedureTables tables =
                rulebook.inForce(PROCEDURE, RECEIVED.toLocalDate()).orElseThrow();
        matcher = BenchMatcher.of(rulebook, tables, row -> ROWS.contains(row.id()));
        names = matcher.names();
    }

    long tells() {
        return matcher.tells();
    }

    @Override
    public BenchMatcher.Matched prepare(Candidate candidate) {
        return fill(candidate.facts());
    }

    BenchMatcher.Matched fill(Map<String, Object> facts) {
        return matcher.subjects(dossier(facts), RECEIVED).get(0);
    }

    private static Dossier dossier(Map<String, Object> facts) {
        return new Dossier(PROCEDURE, null, RECEIVED, null, Map.of(), facts, List.of(), List.of(), RECEIVED);
    }

    @Override
    public Found judge(BenchMatcher.Matched facts) {
        return matcher.match(facts);
    }

    @Override
    public Set<String> findings(Found judged) {
        return matcher.told(judged, names);
    }
}
