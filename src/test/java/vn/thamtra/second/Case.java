package vn.thamtra.second;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.Item;

/** A dossier, or one of its items with what it inherits, as it stands at the moment of judgement. */
record Case(
        Dossier dossier, LocalDateTime asOf, Map<String, Object> facts, Map<String, Integer> documents, String item) {
    static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    static Case of(Dossier dossier, OffsetDateTime asOf) {
        return new Case(dossier, local(asOf), dossier.facts(), dossier.documents(), "");
    }

    Case of(Item item) {
        Map<String, Object> own = new LinkedHashMap<>(dossier.facts());
        own.putAll(item.facts());
        Map<String, Integer> papers = new LinkedHashMap<>(dossier.documents());
        papers.putAll(item.documents());
        return new Case(dossier, asOf, own, papers, item.ref());
    }

    static LocalDateTime local(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(VIET_NAM).toLocalDateTime();
    }

    LocalDateTime receivedAt() {
        return local(dossier.receivedAt());
    }

    LocalDate received() {
        return receivedAt().toLocalDate();
    }

    @Nullable
    Channel channel() {
        return dossier.channel();
    }

    boolean isBy(Channel channel) {
        return dossier.channel() == channel;
    }

    boolean isReceived(String first, String last) {
        return !received().isBefore(LocalDate.parse(first)) && !received().isAfter(LocalDate.parse(last));
    }

    // facts

    Condition on(String fact, Predicate<Object> holds) {
        Object value = facts.get(fact);
        return new Condition(fact, value == null ? Truth.UNKNOWN : Truth.of(holds.test(value)));
    }

    Condition yes(String fact) {
        return on(fact, Boolean.TRUE::equals);
    }

    Condition no(String fact) {
        return on(fact, Boolean.FALSE::equals);
    }

    Condition is(String fact, String... codes) {
        return on(fact, List.of(codes)::contains);
    }

    Condition isNot(String fact, String... codes) {
        return on(fact, value -> !List.of(codes).contains(value));
    }

    Condition least(String fact, int least) {
        return on(fact, value -> number(value).compareTo(BigDecimal.valueOf(least)) >= 0);
    }

    Condition below(String fact, int bound) {
        return on(fact, value -> number(value).compareTo(BigDecimal.valueOf(bound)) < 0);
    }

    Condition most(String fact, int most) {
        return below(fact, most + 1);
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    Optional<Integer> whole(String fact) {
        return Optional.ofNullable(facts.get(fact)).map(value -> number(value).intValueExact());
    }

    boolean given(String fact) {
        return facts.get(fact) != null;
    }

    /** Whether a yes was given; for what an absent fact does not do. */
    boolean said(String fact) {
        return Boolean.TRUE.equals(facts.get(fact));
    }

    boolean denied(String fact) {
        return Boolean.FALSE.equals(facts.get(fact));
    }

    // papers

    boolean has(String document) {
        return copies(document) > 0;
    }

    int copies(String document) {
        return documents.getOrDefault(document, 0);
    }

    // events

    /** All of a type that the dossier names, planned ones too, by time. */
    List<Event> named(String type) {
        return dossier.events().stream()
                .filter(event -> event.type().equals(type))
                .sorted(Comparator.comparing(Case::moment))
                .toList();
    }

    List<Event> happened(String type) {
        return named(type).stream().filter(this::isPast).toList();
    }

    boolean isPast(Event event) {
        return !moment(event).isAfter(asOf);
    }

    Optional<Event> last(String type) {
        return happened(type).stream().reduce((earlier, later) -> later);
    }

    Optional<Event> first(String type) {
        return happened(type).stream().findFirst();
    }

    boolean has(Event event, String fact) {
        return Boolean.TRUE.equals(event.facts().get(fact));
    }

    static LocalDateTime moment(Event event) {
        if (event.at() != null) {
            return local(event.at());
        }
        LocalDate on = event.on();
        if (on == null) {
            throw new IllegalArgumentException(event.type());
        }
        return on.atStartOfDay();
    }

    static LocalDate day(Event event) {
        return moment(event).toLocalDate();
    }

    Stream<Event> allPast() {
        return dossier.events().stream().filter(this::isPast);
    }
}
