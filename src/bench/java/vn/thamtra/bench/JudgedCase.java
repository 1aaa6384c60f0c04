package vn.thamtra.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.BenchMatcher;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Verdict;

/** A case made ready for each of the steps that are timed. */
record JudgedCase(
        String name,
        byte[] request,
        Rulebook rulebook,
        Dossier dossier,
        OffsetDateTime asOf,
        Verdict verdict,
        BenchMatcher matcher,
        List<BenchMatcher.Matched> facts) {
    private static final Set<String> PROCEDURES =
            Set.of("prov-legal-reporter-recognition", "prov-legal-reporter-dismissal");

    private record Version(String procedure, LocalDate day) {}

    static List<JudgedCase> all(Rulebook rulebook) {
        Map<Version, BenchMatcher> matchers = new HashMap<>();
        List<JudgedCase> judged = new ArrayList<>();
        for (Cases.Case example : Cases.of(PROCEDURES)) {
            Dossier dossier = example.dossier(rulebook);
            LocalDate day = CivilTime.dateOf(dossier.receivedAt());
            if (rulebook.inForce(dossier.procedure(), day).isPresent()) {
                BenchMatcher matcher = matchers.computeIfAbsent(
                        new Version(dossier.procedure(), rulebook.inForce(dossier.procedure(), day).orElseThrow().effectiveFrom()),
                        version -> BenchMatcher.of(rulebook, version.procedure(), day));
                judged.add(of(example, rulebook, dossier, matcher));
            }
        }
        return judged;
    }

    private static JudgedCase of(Cases.Case example, Rulebook rulebook, Dossier dossier, BenchMatcher matcher) {
        OffsetDateTime asOf = Cases.Case.asOf(dossier);
        return new JudgedCase(
                example.name(),
                example.request(),
                rulebook,
                dossier,
                asOf,
                rulebook.evaluate(dossier, asOf),
                matcher,
                matcher.subjects(dossier, asOf));
    }

    Verdict evaluate() {
        return rulebook.evaluate(dossier, asOf);
    }

    /** From the request's bytes. */
    Verdict evaluateAgain() {
        Dossier read = new Cases.Case(name, request).dossier(rulebook);
        return rulebook.evaluate(read, asOf);
    }

    void match(Consumer<Object> found) {
        for (BenchMatcher.Matched subject : facts) {
            found.accept(matcher.match(subject));
        }
    }
}
