package vn.thamtra.second;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is decided of a dossier. */
record Judgement(
        String outcome,
        Map<String, String> items,
        Set<Told> told,
        Set<String> needed,
        List<Limit> limits,
        Set<String> forms) {}
