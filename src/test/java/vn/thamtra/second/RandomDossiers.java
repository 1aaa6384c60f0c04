package vn.thamtra.second;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Item;
import vn.thamtra.dossier.Vocabulary;

/** Dossiers made by chance from what a procedure knows: often nearly in order, and often at an edge. */
final class RandomDossiers {
    private static final List<LocalDate> EDGES =
            days("2010-07-01 2012-02-29 2017-12-31 2018-01-01 2018-06-20 2018-06-21 2018-12-23 2018-12-24 2018-12-31 "
                    + "2019-01-05 2020-01-22 2020-01-31 2020-02-29 2021-04-29 2022-01-31 2022-12-31 2023-01-19 "
                    + "2024-01-31 2024-02-07 2024-02-29 2024-04-26 2024-05-04 2024-08-30 2024-10-08 2024-10-09 "
                    + "2024-12-31 2025-01-08 2025-01-09 2025-01-10 2025-01-24 2025-01-31 2025-02-09 2025-02-10 "
                    + "2025-03-31 2025-04-01 2025-04-25 2025-04-26 2025-04-29 2025-06-16 2025-06-26 2025-06-27 "
                    + "2025-06-28 2025-06-30 2025-07-01 2025-08-31 2025-10-21 2025-10-22 2026-01-10 2026-02-13 "
                    + "2026-06-30 2026-07-01 2026-08-22 2026-08-28 2026-11-23 2026-12-25 2026-12-31 2027-01-04 "
                    + "2027-02-03 2028-02-29");
    private static final LocalDate LAST = LocalDate.of(2028, 3, 31);
    private static final LocalTime[] HOURS = {
        LocalTime.of(6, 59, 59),
        LocalTime.of(7, 0),
        LocalTime.of(9, 15),
        LocalTime.of(10, 30),
        LocalTime.of(10, 30, 1),
        LocalTime.of(11, 0),
        LocalTime.of(13, 0),
        LocalTime.of(15, 0),
        LocalTime.of(15, 0, 1),
        LocalTime.of(16, 30),
        LocalTime.of(16, 30, 1),
        LocalTime.of(17, 0),
        LocalTime.of(23, 59, 59)
    };
    private static final int[] NUMBERS = {0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 16, 17, 23, 24, 25, 35, 36, 37, 60, 120};
    private static final String[] DECIMALS = {"0", "49.9", "50", "50.1", "79.5", "80", "80.5", "100"};

    private final Vocabulary vocabulary;
    private final Random random;
    private final LocalDate first;

    RandomDossiers(Vocabulary vocabulary, Random random) {
        this.vocabulary = vocabulary;
        this.random = random;
        this.first = firstDay(vocabulary.procedure());
    }

    private static LocalDate firstDay(String procedure) {
        if (procedure.equals("criminal-record-certificate")) {
            return LocalDate.of(2010, 6, 29);
        }
        boolean isOld = procedure.startsWith("one-stop") || procedure.contains("collaborator-card");
        return isOld ? LocalDate.of(2017, 12, 30) : LocalDate.of(2024, 10, 7);
    }

    private static List<LocalDate> days(String written) {
        return List.of(written.split(" ")).stream().map(LocalDate::parse).toList();
    }

    Dossier next() {
        OffsetDateTime received = moment(day());
        OffsetDateTime asOf = later(received);
        double given = pick(List.of(1.0, 0.95, 0.8, 0.5));
        double good = pick(List.of(1.0, 0.95, 0.8, 0.5));
        return new Dossier(
                vocabulary.procedure(),
                null,
                received,
                chance(0.3) ? null : pick(List.of(Channel.values())),
                documents(chance(0.6) ? 0.97 : 0.6),
                facts(vocabulary.facts().values(), given, good, received),
                events(received, asOf),
                chance(0.15) ? items(received) : List.of(),
                asOf);
    }

    private LocalDate day() {
        if (chance(0.5)) {
            List<LocalDate> inRange = EDGES.stream()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(LAST))
                    .toList();
            return pick(inRange).plusDays(chance(0.7) ? 0 : random.nextInt(7) - 3);
        }
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, LAST) + 1));
    }

    private OffsetDateTime moment(LocalDate day) {
        LocalTime time = chance(0.8) ? pick(List.of(HOURS)) : LocalTime.ofSecondOfDay(random.nextInt(86_400));
        OffsetDateTime moment = day.atTime(time).atOffset(Case.VIET_NAM);
        return chance(0.1) ? moment.withOffsetSameInstant(ZoneOffset.UTC) : moment;
    }

    private OffsetDateTime later(OffsetDateTime received) {
        int days = pick(List.of(0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 17, 22, 25, 30, 36, 45, 90, 400));
        OffsetDateTime later = moment(Case.local(received).toLocalDate().plusDays(days));
        return later.isBefore(received) ? received.plusHours(1) : later;
    }

    private Map<String, Integer> documents(double there) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        vocabulary.documents().keySet().stream()
                .filter(id -> chance(there))
                .forEach(id -> documents.put(id, pick(List.of(1, 1, 2, 2, 2, 3))));
        return documents;
    }

    private Map<String, Object> facts(
            Collection<FactDeclaration> declared, double given, double good, OffsetDateTime received) {
        Map<String, Object> facts = new LinkedHashMap<>();
        declared.stream()
                .filter(fact -> chance(given))
                .forEach(fact -> facts.put(fact.id(), value(fact, good, received)));
        return facts;
    }

    private Object value(FactDeclaration fact, double good, OffsetDateTime received) {
        FactType type = fact.type();
        LocalDate day = Case.local(received).toLocalDate();
        return type.<Object>match(
                text -> "Nguyễn Văn An",
                yesNo -> chance(good),
                number -> number(fact, number, day),
                date -> chance(0.5)
                        ? day.minusMonths(60).plusDays(random.nextInt(5) - 2)
                        : day.plusDays(random.nextInt(60) - 50),
                choice -> choice.options()
                        .get(
                                chance(good / 2)
                                        ? 0
                                        : random.nextInt(choice.options().size()))
                        .code());
    }

    private Object number(FactDeclaration fact, FactType.Number type, LocalDate day) {
        if (type.decimals()) {
            return new BigDecimal(DECIMALS[random.nextInt(DECIMALS.length)]);
        }
        long chosen = fact.id().equals("evaluationYear")
                ? day.getYear() - (long) random.nextInt(3)
                : NUMBERS[random.nextInt(NUMBERS.length)];
        return Math.max(type.min().longValue(), Math.min(type.max().longValue(), chosen));
    }

    private List<Event> events(OffsetDateTime received, OffsetDateTime asOf) {
        List<Event> events = new ArrayList<>();
        double happens = pick(List.of(0.0, 0.1, 0.3, 0.6));
        vocabulary.events().values().stream().filter(event -> chance(happens)).forEach(event -> {
            int times = pick(List.of(1, 1, 1, 2, 3));
            for (int time = 0; time < times; time++) {
                events.add(event(event, received, asOf));
            }
        });
        return events;
    }

    private Event event(EventDeclaration declared, OffsetDateTime received, OffsetDateTime asOf) {
        LocalDate day = Case.local(chance(0.7) ? received : asOf)
                .toLocalDate()
                .plusDays(chance(0.7) ? random.nextInt(12) - 2 : random.nextInt(90) - 45);
        Map<String, Object> facts = facts(declared.facts(), 0.8, 0.4, received);
        boolean isMoment = declared.told() == EventDeclaration.Told.AT;
        return new Event(declared.type(), isMoment ? moment(day) : null, isMoment ? null : day, facts);
    }

    private List<Item> items(OffsetDateTime received) {
        List<Item> items = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int item = 1; item <= count; item++) {
            items.add(new Item(
                    String.valueOf(item), facts(vocabulary.facts().values(), 0.2, 0.7, received), documents(0.1)));
        }
        return items;
    }

    private boolean chance(double likely) {
        return random.nextDouble() < likely;
    }

    private <T extends @Nullable Object> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
