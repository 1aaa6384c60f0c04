package vn.thamtra.law;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** Where each rule is written and which rules rest on each reading: cells of workbooks, and rules of DRL files. */
final class Places {
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"(R-\\S+) [^\"]*\"(?s:(.*?))^when");
    private static final Pattern READINGS = Pattern.compile("@readings\\(\"([^\"]*)\"\\)");

    private final Map<String, List<String>> cells = new TreeMap<>();
    private final Map<String, List<String>> drl = new TreeMap<>();
    private final Map<String, List<String>> resting = new TreeMap<>();

    Places() {
        Shipped.workbooks().forEach(this::add);
        Shipped.FILES.files().forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                Matcher rules = RULE.matcher(new String(bytes, StandardCharsets.UTF_8));
                rules.results().forEach(rule -> addRule(path, rule));
            }
        });
    }

    private void add(ProcedureTables workbook) {
        for (Row row : workbook.rows()) {
            put(cells, row.id(), workbook.file() + " " + row.sheet() + "!" + row.cell());
            row.readings().forEach(reading -> put(resting, reading, workbook.file() + " " + row.id()));
        }
        // a day of receipt past the last day in force is told by this rule, with the readings of that day
        workbook.validityReadings().forEach(reading -> put(resting, reading, workbook.file() + " R-GEN-01"));
        ProcedureTables.@Nullable Overall overall = workbook.overall();
        if (overall != null) {
            put(cells, overall.id(), workbook.file() + " Thủ tục!" + overall.cell());
        }
    }

    private void addRule(String path, MatchResult rule) {
        put(drl, rule.group(1), path);
        READINGS.matcher(rule.group(2))
                .results()
                .flatMap(named -> Stream.of(named.group(1).split(", ")))
                .forEach(reading -> put(resting, reading, path + " " + rule.group(1)));
    }

    private static void put(Map<String, List<String>> map, String key, String place) {
        List<String> places = map.computeIfAbsent(key, any -> new ArrayList<>());
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    /** Cells by rule id. */
    Map<String, List<String>> cells() {
        return cells;
    }

    /** Files by rule id. */
    Map<String, List<String>> drl() {
        return drl;
    }

    /** The rules that name a reading, by its id. */
    Map<String, List<String>> resting() {
        return resting;
    }

    List<String> of(String rule) {
        return Stream.concat(cells.getOrDefault(rule, List.of()).stream(), drl.getOrDefault(rule, List.of()).stream())
                .toList();
    }
}
