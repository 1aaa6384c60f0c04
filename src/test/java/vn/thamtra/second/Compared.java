package vn.thamtra.second;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.second.Explanations.Difference;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.Verdict;

/** The parts of two answers that must be equal, in words that can be laid side by side. */
final class Compared {
    /** What only follows an acceptance, or tells of the calendar or of an ended instrument, is wording. */
    private static final Set<String> COMPARED_NOTICES = Set.of(
            "R-GEN-02",
            "R-GEN-03",
            "R-GEN-06",
            "R-GEN-07",
            "R-GEN-08",
            "R-P1-20",
            "R-D1-20",
            "R-P2-09",
            "R-D2-09",
            "R-P2-19",
            "R-D2-19",
            "R-P3-05",
            "R-P4-06",
            "R-D4-06",
            "R-P5-10",
            "R-D5-10",
            "R-P5-12",
            "R-D5-12",
            "R-P6-03",
            "R-D6-03",
            "R-P7-11",
            "R-P7-22",
            "R-P8-07",
            "R-D3-06",
            "R-D3-21",
            "R-D3-24",
            "R-D7-08",
            "R-LLTP26-17",
            "R-OSS-14",
            "R-OSS-16",
            "R-STF-07",
            "R-P2-10",
            "R-P2-11",
            "R-P2-12",
            "R-P2-13",
            "R-P2-14",
            "R-P2-15",
            "R-P2-16",
            "R-D2-10",
            "R-D2-11",
            "R-D2-12",
            "R-D2-13",
            "R-D2-14",
            "R-D2-15",
            "R-D2-16",
            "R-CTV-19",
            "R-CTV-20",
            "R-CTV-21");

    private static final Set<String> ABOUT_SOMETHING = Set.of("BARRED", "MISSING");

    private Compared() {}

    static Map<String, String> of(Verdict verdict) {
        Map<String, String> items = new LinkedHashMap<>();
        verdict.items().forEach(item -> items.put(item.ref(), item.outcome().name()));
        return of(new Judgement(
                verdict.outcome().name(),
                items,
                verdict.reasons().stream().map(Compared::told).collect(Collectors.toSet()),
                verdict.needed().stream().map(Needed::fact).collect(Collectors.toSet()),
                verdict.deadlines().stream().map(Compared::limit).toList(),
                Set.copyOf(verdict.forms())));
    }

    private static Told told(Reason reason) {
        return new Told(
                reason.kind().name(),
                reason.rule(),
                Objects.requireNonNullElse(reason.subject(), ""),
                Objects.requireNonNullElse(reason.item(), ""));
    }

    private static Limit limit(Deadline one) {
        return new Limit(
                one.id(),
                one.amount(),
                one.unit().name(),
                one.direction().name(),
                one.trigger(),
                one.from(),
                one.due(),
                one.raw(),
                one.safe(),
                one.status().name());
    }

    /** One line a thing, so that a difference names the thing. */
    static Map<String, String> of(Judgement judgement) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("outcome", judgement.outcome());
        judgement.items().forEach((ref, outcome) -> lines.put("item " + ref, outcome));
        lines.put("needed", new TreeSet<>(judgement.needed()).toString());
        lines.put("forms", new TreeSet<>(judgement.forms()).toString());
        judgement.told().stream()
                .filter(Compared::isCompared)
                .map(Compared::plain)
                .distinct()
                .forEach(one -> lines.put(one, "told"));
        List<Limit> limits = new ArrayList<>(judgement.limits());
        limits.sort(Comparator.comparing(Limit::id));
        limits.forEach(limit -> lines.merge("limit " + limit.id(), plain(limit), (a, b) -> a + " and " + b));
        return lines;
    }

    private static boolean isCompared(Told told) {
        return !told.kind().equals("NOTICE") || COMPARED_NOTICES.contains(told.rule());
    }

    private static String plain(Told told) {
        String subject = ABOUT_SOMETHING.contains(told.kind()) ? " " + told.subject() : "";
        String item = told.item().isEmpty() ? "" : " item " + told.item();
        return told.kind() + " " + told.rule() + subject + item;
    }

    private static String plain(Limit limit) {
        return limit.status() + " due " + plain(limit.due()) + ", " + limit.amount() + " " + limit.unit() + " "
                + limit.direction() + " " + limit.trigger() + " from " + plain(limit.from()) + ", raw "
                + plain(limit.raw()) + ", safe " + plain(limit.safe());
    }

    static String plain(@Nullable Temporal moment) {
        if (moment instanceof OffsetDateTime offset) {
            return Case.local(offset).toString();
        }
        return moment instanceof LocalDateTime local ? local.toString() : String.valueOf(moment);
    }

    /** What the one says and the other does not, or otherwise. */
    static List<Difference> differences(Dossier dossier, Map<String, String> second, Map<String, String> rulebook) {
        Set<String> things = new TreeSet<>(second.keySet());
        things.addAll(rulebook.keySet());
        return things.stream()
                .map(thing -> new Difference(
                        dossier,
                        thing,
                        Objects.requireNonNullElse(second.get(thing), ""),
                        Objects.requireNonNullElse(rulebook.get(thing), ""),
                        second))
                .filter(one -> !one.texts().equals(one.rulebook()))
                .toList();
    }
}
