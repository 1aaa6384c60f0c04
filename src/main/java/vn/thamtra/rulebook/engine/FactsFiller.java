package vn.thamtra.rulebook.engine;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.EventCount;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.model.AskedValues;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.ProcedureTables;

/** Turns what is judged into one instance of the procedure's declared type. */
public final class FactsFiller {
    private final ReceiptFiller receipt;
    private final FactsMaker maker;
    private final Map<String, MethodHandle> facts = new HashMap<>();
    private final Map<String, MethodHandle> documents = new HashMap<>();
    private final Map<String, MethodHandle> events = new HashMap<>();
    private final Map<String, Map<String, MethodHandle>> eventFacts = new HashMap<>();
    private final Map<String, MethodHandle> lapses = new HashMap<>();
    private final List<CountSetters> counts = new ArrayList<>();
    private final Map<String, ValueSetters> values = new HashMap<>();

    private record CountSetters(Count count, MethodHandle low, MethodHandle high) {}

    private record ValueSetters(MethodHandle value, MethodHandle settled) {}

    public FactsFiller(ProcedureTables tables, FactsMaker maker) {
        this.receipt = new ReceiptFiller(tables);
        this.maker = maker;
        tables.vocabulary().facts().keySet().forEach(id -> facts.put(id, setter(DrlNames.fact(id))));
        tables.vocabulary().documents().keySet().forEach(id -> documents.put(id, setter(DrlNames.document(id))));
        tables.vocabulary().events().keySet().forEach(type -> events.put(type, setter(DrlNames.event(type))));
        tables.vocabulary().events().values().forEach(event -> event.facts().forEach(fact -> eventFacts
                .computeIfAbsent(event.type(), any -> new HashMap<>())
                .put(fact.id(), setter(DrlNames.eventFact(event.type(), fact.id())))));
        tables.lapses().forEach(lapse -> lapses.put(lapse.id(), setter(DrlNames.lapse(lapse.id()))));
        tables.counts()
                .forEach(count -> counts.add(
                        new CountSetters(count, setter(DrlNames.low(count.id())), setter(DrlNames.high(count.id())))));
        AskedValues.in(tables)
                .forEach(id ->
                        values.put(id, new ValueSetters(setter(DrlNames.value(id)), setter(DrlNames.settled(id)))));
    }

    private void setValues(Map<String, Valued> known, DossierFacts filled) {
        values.forEach((id, setters) -> {
            @Nullable Valued valued = known.get(id);
            if (valued != null && valued.isSettled()) {
                FactsMaker.set(setters.settled, filled, true);
                if (valued.is() != null) {
                    FactsMaker.set(setters.value, filled, valued.is());
                }
            }
        });
    }

    private MethodHandle setter(String field) {
        return Objects.requireNonNull(maker.setter(field), field);
    }

    /** Fills what the version knows; facts, documents and events of other versions only have no effect. */
    public DossierFacts fill(Subject subject, Circumstances circumstances, Map<String, Valued> known) {
        DossierFacts filled = maker.make();
        receipt.fill(filled, subject, circumstances);
        setAll(facts, subject.facts(), filled);
        setAll(documents, subject.documents(), filled);
        fillEvents(circumstances.history().happened(), filled);
        setValues(known, filled);
        circumstances.lapsed().forEach(id -> set(lapses, id, true, filled));
        return filled;
    }

    private void fillEvents(List<Event> happened, DossierFacts filled) {
        for (Event event : happened) {
            set(events, event.type(), true, filled);
        }
        eventFacts.forEach((type, setters) -> lastOf(type, happened, filled, setters));
        for (CountSetters setters : counts) {
            EventCount count = EventCount.of(setters.count, happened);
            FactsMaker.set(setters.low, filled, count.low());
            FactsMaker.set(setters.high, filled, count.high());
        }
    }

    private static void lastOf(
            String type, List<Event> happened, DossierFacts filled, Map<String, MethodHandle> setters) {
        for (int i = happened.size() - 1; i >= 0; i--) {
            if (happened.get(i).type().equals(type)) {
                setAll(setters, happened.get(i).facts(), filled);
                return;
            }
        }
    }

    private static void setAll(Map<String, MethodHandle> setters, Map<String, ?> values, DossierFacts filled) {
        values.forEach((name, value) -> set(setters, name, value, filled));
    }

    private static void set(Map<String, MethodHandle> setters, String name, Object value, DossierFacts filled) {
        @Nullable MethodHandle setter = setters.get(name);
        if (setter != null) {
            FactsMaker.set(setter, filled, value);
        }
    }
}
