package vn.thamtra.rulebook.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.explanation.Hurdles.Hurdle;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Ladder;

/**
 * Looks for the fewest changes among what the applicant can supply that lead to ACCEPT; of equally few, those that alter
 * the least of what was given. A hurdle stays as long as none of its supplies changes, so only those of one hurdle need be
 * tried at a time: what is left out cannot lead anywhere, and a search that ends without a find is a proof.
 */
final class RemedySearch {
    /** Dossiers judged at most. */
    private static final int MOST_TRIED = 20_000;

    private final Function<Dossier, Judgement.Course> judge;
    private final Hurdles hurdles;
    private final DecisiveValues values;
    private final Dossier dossier;
    private final Map<Supply, Optional<Object>> changes = new LinkedHashMap<>();
    private final Set<Supply> settled = new HashSet<>();
    private int tried;
    /** Whether a bound, not a hurdle, ended a branch. */
    private boolean cut;

    private boolean inexact;

    RemedySearch(Function<Dossier, Judgement.Course> judge, Hurdles hurdles, DecisiveValues values, Dossier dossier) {
        this.judge = judge;
        this.hurdles = hurdles;
        this.values = values;
        this.dossier = dossier;
    }

    /** What was found: the changes, or that there are none. */
    record Found(Remedy.Answer answer, Map<Supply, Optional<Object>> changes, List<String> inTheWay, int tried) {}

    Found find(Judgement.Course course) {
        if (course.rung() == Ladder.CLEAR) {
            return new Found(Remedy.Answer.NOT_NEEDED, Map.of(), List.of(), 0);
        }
        List<String> inTheWay = hurdles.of(course, dossier, supply -> true).stream()
                .filter(hurdle -> hurdle.supplies().isEmpty())
                .flatMap(hurdle -> hurdle.rules().stream())
                .distinct()
                .sorted()
                .toList();
        return inTheWay.isEmpty() ? search() : new Found(Remedy.Answer.NONE, Map.of(), inTheWay, 0);
    }

    private Found search() {
        for (int most = 1; ; most++) {
            cut = false;
            Optional<Map<Supply, Optional<Object>>> found = within(most, most);
            if (found.isPresent()) {
                return new Found(Remedy.Answer.FOUND, gentlest(found.get()), List.of(), tried);
            } else if (tried >= MOST_TRIED || (!cut && inexact)) {
                return new Found(Remedy.Answer.NOT_FOUND, Map.of(), List.of(), tried);
            } else if (!cut) {
                return new Found(Remedy.Answer.NONE, Map.of(), List.of(), tried);
            }
        }
    }

    /** As few changes, but with the fewest among them that alter what was given. */
    private Map<Supply, Optional<Object>> gentlest(Map<Supply, Optional<Object>> found) {
        for (int alterations = 0; alterations < alterations(found); alterations++) {
            Optional<Map<Supply, Optional<Object>>> gentler = within(found.size(), alterations);
            if (gentler.isPresent()) {
                return gentler.get();
            }
        }
        return found;
    }

    private long alterations(Map<Supply, Optional<Object>> found) {
        return found.keySet().stream().filter(this::isGiven).count();
    }

    private boolean isGiven(Supply supply) {
        return supply.in(dossier) != null;
    }

    private Optional<Map<Supply, Optional<Object>>> within(int most, int alterations) {
        changes.clear();
        settled.clear();
        return descend(most, alterations) ? Optional.of(new LinkedHashMap<>(changes)) : Optional.empty();
    }

    private boolean descend(int most, int alterations) {
        if (tried >= MOST_TRIED) {
            cut = true;
            return false;
        }
        tried++;
        Dossier changed = Supply.change(dossier, changes);
        Judgement.Course course = judge.apply(changed);
        if (course.rung() == Ladder.CLEAR) {
            return true;
        }
        List<Hurdle> left = hurdles.of(course, changed, this::isFree);
        if (left.stream().anyMatch(hurdle -> hurdle.supplies().isEmpty())) {
            return false;
        } else if (apart(left) > most) {
            cut = true;
            return false;
        }
        return overcome(fewest(left), most, alterations);
    }

    private boolean isFree(Supply supply) {
        return !settled.contains(supply) && !changes.containsKey(supply);
    }

    /** How many hurdles share no supply with each other: each of them takes a change of its own. */
    private static int apart(List<Hurdle> left) {
        Set<Supply> used = new HashSet<>();
        int apart = 0;
        for (Hurdle hurdle : left.stream()
                .sorted(Comparator.comparingInt(each -> each.supplies().size()))
                .toList()) {
            if (hurdle.supplies().stream().noneMatch(used::contains)) {
                apart++;
                used.addAll(hurdle.supplies());
            }
        }
        return Math.max(apart, 1);
    }

    private Hurdle fewest(List<Hurdle> left) {
        return left.stream()
                .min(Comparator.comparingInt(hurdle -> hurdle.supplies().stream()
                        .mapToInt(supply ->
                                values.other(supply, supply.in(dossier)).size())
                        .sum()))
                .orElseThrow();
    }

    /** Tries each supply with each value; one that was tried in vain stays as it was in the tries that follow. */
    private boolean overcome(Hurdle hurdle, int most, int alterations) {
        List<Supply> supplies = new ArrayList<>(hurdle.supplies());
        supplies.sort(Comparator.comparing(this::isGiven));
        List<Supply> inVain = new ArrayList<>();
        for (Supply supply : supplies) {
            boolean allowed = !isGiven(supply) || alterations > 0;
            inexact |= !values.isExact(supply);
            if (allowed && change(supply, most, isGiven(supply) ? alterations - 1 : alterations)) {
                return true;
            }
            settled.add(supply);
            inVain.add(supply);
        }
        inVain.forEach(settled::remove);
        return false;
    }

    private boolean change(Supply supply, int most, int alterations) {
        @Nullable Object given = supply.in(dossier);
        for (Optional<Object> value : values.other(supply, given)) {
            changes.put(supply, value);
            if (most > 0 && descend(most - 1, alterations)) {
                return true;
            }
            changes.remove(supply);
        }
        return false;
    }

    /** The dossier with what was found. */
    static Dossier apply(Dossier dossier, Found found) {
        return Supply.change(dossier, new HashMap<>(found.changes()));
    }
}
