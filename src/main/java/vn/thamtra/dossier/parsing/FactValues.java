package vn.thamtra.dossier.parsing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.NumberRange;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Faults;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.dossier.fault.Wanted;
import vn.thamtra.dossier.json.Json;
import vn.thamtra.dossier.json.Numerals;

/** Facts of a dossier, an item or an event, checked against their declarations. */
final class FactValues {
    private final Values values;
    private final Faults faults;

    FactValues(Values values) {
        this.values = values;
        this.faults = values.faults();
    }

    /**
     * Only what is given: null and blank text leave no entry.
     *
     * @param declared null where nobody knows, because the procedure or the type of event is unknown
     */
    Map<String, Object> read(@Nullable Json given, Place place, @Nullable Map<String, FactDeclaration> declared) {
        Map<String, Json> members = values.optionalObject(given, place);
        if (members.isEmpty() || declared == null) {
            return Map.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        members.forEach((name, json) -> {
            FactDeclaration declaration = declared.get(name);
            Object value = declaration == null
                    ? unknown(name, place, declared)
                    : value(json, place.member(name), declaration.type());
            if (value != null) {
                facts.put(name, value);
            }
        });
        return Collections.unmodifiableMap(facts);
    }

    private @Nullable Object unknown(String name, Place place, Map<String, FactDeclaration> declared) {
        faults.add(place.member(name), FaultCode.UNKNOWN_FACT, () -> FaultWords.unknownFact(name, declared.keySet()));
        return null;
    }

    private @Nullable Object value(Json given, Place place, FactType type) {
        if (Values.absent(given)) {
            return null;
        }
        return switch (type.kind()) {
            case TEXT -> text(given, place);
            case YES_NO -> yesNo(given, place);
            case NUMBER -> number(given, place, type.asNumber().orElseThrow());
            case DATE -> values.date(given, place);
            case CHOICE -> choice(given, place, type.options());
        };
    }

    private @Nullable String text(Json given, Place place) {
        String text = values.text(given, place, Wanted.TEXT);
        return text == null || Blank.is(text) ? null : text;
    }

    private @Nullable Boolean yesNo(Json given, Place place) {
        if (given instanceof Json.Truth truth) {
            return truth.value();
        }
        values.wrongType(given, place, Wanted.YES_NO);
        return null;
    }

    private @Nullable String choice(Json given, Place place, List<FactType.Option> options) {
        String code = values.text(given, place, Wanted.CODE);
        if (code == null) {
            return null;
        }
        for (FactType.Option option : options) {
            if (option.code().equals(code)) {
                return option.code();
            }
        }
        List<String> codes = options.stream().map(FactType.Option::code).toList();
        faults.add(place, FaultCode.NOT_AN_OPTION, () -> FaultWords.notAnOption(code, codes));
        return null;
    }

    /** A {@link Long} for a whole number, a {@link BigDecimal} where decimals are allowed. */
    @Nullable
    Object number(Json given, Place place, FactType.Number type) {
        if (!(given instanceof Json.Numeral numeral)) {
            values.wrongType(given, place, Wanted.NUMBER);
            return null;
        }
        if (type.decimals()) {
            BigDecimal exact = Numerals.exact(numeral.written());
            return inRange(exact, given, place, type) ? exact : null;
        }
        Long whole = Numerals.whole(numeral.written());
        if (whole == null && !Numerals.isWhole(Numerals.exact(numeral.written()))) {
            faults.add(place, FaultCode.NOT_WHOLE, () -> FaultWords.notWhole(given.shown()));
            return null;
        }
        BigDecimal exact = whole == null ? Numerals.exact(numeral.written()) : BigDecimal.valueOf(whole);
        return inRange(exact, given, place, type) ? whole : null;
    }

    private boolean inRange(BigDecimal value, Json given, Place place, FactType.Number type) {
        boolean inRange = value.compareTo(NumberRange.least(type)) >= 0 && value.compareTo(NumberRange.most(type)) <= 0;
        if (!inRange) {
            String least = NumberRange.least(type).toPlainString();
            String most = NumberRange.most(type).toPlainString();
            faults.add(
                    place,
                    FaultCode.OUT_OF_RANGE,
                    () -> FaultWords.outOfRange(given.shown(), least, most, type.unit()));
        }
        return inRange;
    }
}
