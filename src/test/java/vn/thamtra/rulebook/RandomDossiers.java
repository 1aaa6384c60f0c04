package vn.thamtra.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Item;
import vn.thamtra.dossier.Vocabulary;

/** Dossiers of a vocabulary with anything in them, and much of it not given. */
public final class RandomDossiers {
    private final Vocabulary vocabulary;
    private final LocalDate around;
    private final Random random;

    /** Dossiers received within a few weeks of a day. */
    public RandomDossiers(Vocabulary vocabulary, LocalDate around, long seed) {
        this.vocabulary = vocabulary;
        this.around = around;
        this.random = new Random(seed);
    }

    public Dossier next() {
        OffsetDateTime received = CivilTime.at(near(), LocalTime.of(random.nextInt(24), random.nextInt(60)));
        return new Dossier(
                vocabulary.procedure(),
                null,
                received,
                random.nextBoolean() ? null : List.of(Channel.values()).get(random.nextInt(4)),
                documents(),
                facts(vocabulary.facts(), random.nextDouble()),
                events(),
                items(),
                received.plusHours(random.nextInt(200)));
    }

    private LocalDate near() {
        return around.plusDays(random.nextInt(40));
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        int many = Math.max(0, random.nextInt(6) - 3);
        for (int ref = 1; ref <= many; ref++) {
            items.add(new Item(String.valueOf(ref), facts(vocabulary.facts(), random.nextDouble()), documents()));
        }
        return items;
    }

    private Map<String, Integer> documents() {
        Map<String, Integer> documents = new HashMap<>();
        vocabulary.documents().keySet().forEach(id -> {
            if (random.nextBoolean()) {
                documents.put(id, 1 + random.nextInt(3));
            }
        });
        return documents;
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        vocabulary.events().values().forEach(event -> {
            for (int times = random.nextInt(4); times > 0; times--) {
                events.add(event(event));
            }
        });
        return events;
    }

    private Event event(EventDeclaration declared) {
        LocalDate day = near();
        Map<String, Object> facts = new HashMap<>();
        declared.facts().forEach(fact -> {
            if (random.nextInt(3) > 0) {
                facts.put(fact.id(), value(fact.type()));
            }
        });
        return declared.told() == EventDeclaration.Told.ON
                ? new Event(declared.type(), null, day, facts)
                : new Event(declared.type(), CivilTime.at(day, LocalTime.NOON), null, facts);
    }

    private Map<String, Object> facts(Map<String, FactDeclaration> declared, double given) {
        Map<String, Object> facts = new HashMap<>();
        declared.values().forEach(fact -> {
            if (random.nextDouble() < given) {
                facts.put(fact.id(), value(fact.type()));
            }
        });
        return facts;
    }

    private Object value(FactType type) {
        if (type instanceof FactType.YesNo) {
            return random.nextBoolean();
        }
        if (type instanceof FactType.Choice choice) {
            return choice.options().get(random.nextInt(choice.options().size())).code();
        }
        if (type instanceof FactType.Date) {
            return near();
        }
        if (type instanceof FactType.Number number) {
            return number(number);
        }
        return "chữ";
    }

    /** Mostly small, since thresholds are. */
    private Object number(FactType.Number type) {
        int most = Math.min(type.max().intValue(), random.nextBoolean() ? 60 : 1_200);
        int whole = type.min().intValue()
                + random.nextInt(Math.max(1, most - type.min().intValue() + 1));
        return type.decimals() ? (Object) BigDecimal.valueOf(whole * 10L, 1) : (Object) (long) whole;
    }
}
