package vn.thamtra.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** Which law ends soon, and whose procedures rest on it. */
final class Lapses {
    private static final int AHEAD = 90;

    private Lapses() {}

    private record End(LocalDate last, String instrument, boolean confirmed) {}

    static List<Home.Lapsing> within(Rulebook rulebook, LocalDate today) {
        Map<End, List<Message>> ends = new TreeMap<>(
                Comparator.comparing(End::last).thenComparing(End::instrument).thenComparing(End::confirmed));
        rulebook.procedures().stream()
                .flatMap(id -> rulebook.inForce(id, today).stream())
                .forEach(tables -> ends(tables)
                        .filter(end ->
                                !end.last().isBefore(today) && !end.last().isAfter(today.plusDays(AHEAD)))
                        .forEach(end -> ends.computeIfAbsent(end, unused -> new ArrayList<>())
                                .add(tables.name())));
        return ends.entrySet().stream()
                .map(entry -> new Home.Lapsing(
                        entry.getKey().last(),
                        entry.getKey().instrument(),
                        entry.getKey().confirmed(),
                        entry.getValue()))
                .toList();
    }

    private static Stream<End> ends(ProcedureTables tables) {
        String number = tables.instrument().instrument();
        Stream<End> instruments = tables.restsOn().stream()
                .flatMap(instrument -> end(instrument.inForceTo(), instrument.number(), false));
        return Stream.of(
                        instruments,
                        end(tables.effectiveTo(), number, false),
                        end(tables.confirmedUntil(), number, true))
                .flatMap(ends -> ends)
                .distinct();
    }

    private static Stream<End> end(@Nullable LocalDate last, String instrument, boolean confirmed) {
        return last == null ? Stream.empty() : Stream.of(new End(last, instrument, confirmed));
    }
}
