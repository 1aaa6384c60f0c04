package vn.thamtra.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.DocumentDeclaration;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.EventDeclaration.Told;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Message;

/** What it costs to make a checked dossier of the bytes of a usual request: 20 facts, a document, two events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DossierBenchmark {
    private static final int OF_EACH_TYPE = 4;
    private static final Message NAME = new Message("Tên", "Name");

    private final byte[] lawful = request("true");
    private final byte[] faulty = request("\"true\"");
    private final Function<String, Optional<Vocabulary>> vocabularies = known();

    @Benchmark
    public ParsedDossier lawful() {
        return DossierReader.read(lawful, vocabularies);
    }

    @Benchmark
    public ParsedDossier fourFaults() {
        return DossierReader.read(faulty, vocabularies);
    }

    private static Function<String, Optional<Vocabulary>> known() {
        Map<String, FactDeclaration> facts = new LinkedHashMap<>();
        for (int i = 0; i < OF_EACH_TYPE; i++) {
            declare(facts, "workUnit" + i, new FactType.Text());
            declare(facts, "prestige" + i, new FactType.YesNo());
            declare(facts, "legalFieldMonths" + i, months());
            declare(facts, "decisionDate" + i, new FactType.Date());
            declare(facts, "employmentStatus" + i, statuses());
        }
        Vocabulary vocabulary = new Vocabulary(
                "prov-legal-reporter-recognition",
                facts,
                Map.of("proposal-letter", new DocumentDeclaration("proposal-letter", NAME)),
                Map.of(
                        "SUPPLEMENT_REQUESTED",
                        new EventDeclaration("SUPPLEMENT_REQUESTED", NAME, Told.AT, List.of()),
                        "DECISION_ISSUED",
                        new EventDeclaration("DECISION_ISSUED", NAME, Told.ON, List.of())));
        Map<String, Vocabulary> byId = Map.of(vocabulary.procedure(), vocabulary);
        return id -> Optional.ofNullable(byId.get(id));
    }

    private static void declare(Map<String, FactDeclaration> facts, String id, FactType type) {
        facts.put(id, new FactDeclaration(id, NAME, type, false, Absence.UNKNOWN));
    }

    private static FactType months() {
        return new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(1200), false, "tháng");
    }

    private static FactType statuses() {
        return new FactType.Choice(List.of(
                new FactType.Option("CADRE", "Cán bộ"),
                new FactType.Option("CIVIL_SERVANT", "Công chức"),
                new FactType.Option("PUBLIC_EMPLOYEE", "Viên chức")));
    }

    private static byte[] request(String yes) {
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < OF_EACH_TYPE; i++) {
            facts.append(
                    """
                    "workUnit%1$s": "Sở Y tế tỉnh Ninh Bình", "prestige%1$s": %2$s, "legalFieldMonths%1$s": 2%1$s,
                    "decisionDate%1$s": "2024-10-1%1$s", "employmentStatus%1$s": "PUBLIC_EMPLOYEE",
                    """
                            .formatted(i, yes));
        }
        facts.setLength(facts.lastIndexOf(","));
        String json =
                """
                {"procedure": "prov-legal-reporter-recognition", "dossierCode": "H42.10-241016-0001",
                 "receivedAt": "2024-10-16T09:15:00+07:00", "channel": "DOCUMENT_SYSTEM",
                 "applicant": {"name": "Sở Y tế tỉnh Ninh Bình"},
                 "documents": [{"type": "proposal-letter", "copies": 1}],
                 "facts": {%s},
                 "events": [{"type": "SUPPLEMENT_REQUESTED", "at": "2024-10-18T10:00:00+07:00"},
                            {"type": "DECISION_ISSUED", "on": "2024-10-21"}],
                 "asOf": "2024-10-22T11:00:00+07:00"}
                """
                        .formatted(facts);
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
