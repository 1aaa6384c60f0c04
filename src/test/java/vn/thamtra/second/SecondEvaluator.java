package vn.thamtra.second;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Item;

/** Judges a dossier by the texts, without tables and without an engine. */
final class SecondEvaluator {
    private static final String DISTRICT_ENDS = "2025-06-30";

    private final Days days = new Days();
    private final Register register = new Register(days);

    Set<String> procedures() {
        return register.procedures();
    }

    Judgement evaluate(Dossier dossier, OffsetDateTime asOf) {
        Case letter = Case.of(dossier, asOf);
        return register.law(letter).map(law -> judged(law, letter)).orElseGet(() -> notInForce(letter));
    }

    private static Judgement notInForce(Case letter) {
        Findings found = new Findings("");
        found.tell("BARRED", "R-GEN-01", "receivedAt");
        Map<String, String> items = new LinkedHashMap<>();
        letter.dossier().items().forEach(item -> items.put(item.ref(), "REFUSE"));
        return new Judgement(
                "REFUSE", items, found.told(), Set.of(), List.of(), formsOfTheDay(letter, Forms.of("REFUSE")));
    }

    private Judgement judged(Law law, Case letter) {
        Findings whole = new Findings("");
        Map<String, Findings> items = new LinkedHashMap<>();
        law.judgeOnce(letter, whole);
        if (letter.dossier().items().isEmpty()) {
            law.judge(letter, whole);
        }
        for (Item item : letter.dossier().items()) {
            Findings own = new Findings(item.ref());
            law.judge(letter.of(item), own);
            items.put(item.ref(), own);
        }
        boolean isMissing = whole.isMissing() || items.values().stream().anyMatch(Findings::isMissing);
        register.general(letter, whole, isMissing);
        if (OneStop.binds(letter)) {
            OneStop.judge(letter, whole, isMissing);
        }
        return answer(law, letter, whole, items, isMissing);
    }

    private Judgement answer(Law law, Case letter, Findings whole, Map<String, Findings> items, boolean isMissing) {
        Set<Told> told = new LinkedHashSet<>(whole.told());
        Set<String> needed = new TreeSet<>(whole.needed());
        Map<String, String> outcomes = new LinkedHashMap<>();
        items.forEach((ref, own) -> {
            Set<Told> both = new LinkedHashSet<>(whole.told());
            both.addAll(own.told());
            outcomes.put(ref, outcome(both));
            told.addAll(own.told());
            needed.addAll(own.needed());
        });
        String outcome = outcome(told);
        LocalDateTime counted = OneStop.counted(letter, days);
        Terms terms = new Terms(letter, days, counted, isMissing, outcome.equals("REFUSE"));
        law.limits(letter, terms);
        told.addAll(terms.told());
        if (Register.isDistrict(letter) && terms.limits().stream().anyMatch(SecondEvaluator::fallsAfterTheDistricts)) {
            told.add(new Told("NOTICE", "R-GEN-06", "", ""));
        }
        boolean asks = outcome.equals("REVIEW") || outcome.equals("SUPPLEMENT");
        return new Judgement(
                outcome,
                outcomes,
                told,
                asks ? needed : Set.of(),
                terms.limits(),
                formsOfTheDay(letter, law.forms(outcome, letter, terms)));
    }

    private static boolean fallsAfterTheDistricts(Limit limit) {
        return limit.due() != null && limit.due().toString().compareTo(DISTRICT_ENDS + "U") > 0;
    }

    private static Set<String> formsOfTheDay(Case letter, Set<String> forms) {
        return letter.isReceived("0001-01-01", DISTRICT_ENDS) ? forms : Set.of();
    }

    private static String outcome(Set<Told> told) {
        if (has(told, "BARRED")) {
            return "REFUSE";
        }
        if (has(told, "MISSING")) {
            return "SUPPLEMENT";
        }
        if (has(told, "UNMET")) {
            return "REFUSE";
        }
        return has(told, "UNKNOWN") ? "REVIEW" : "ACCEPT";
    }

    private static boolean has(Set<Told> told, String kind) {
        return told.stream().anyMatch(one -> one.kind().equals(kind));
    }
}
