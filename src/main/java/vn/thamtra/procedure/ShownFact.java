package vn.thamtra.procedure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Change;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;

/** A fact a dossier or an event may give; bounds and options only where its type has them. */
record ShownFact(
        String id,
        Message name,
        Type type,
        boolean attestation,
        Absence absence,
        Change change,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable List<FactType.Option> options) {
    enum Type {
        TEXT,
        YES_NO,
        WHOLE_NUMBER,
        NUMBER,
        DATE,
        CHOICE
    }

    static List<ShownFact> all(Collection<FactDeclaration> facts) {
        return facts.stream().map(ShownFact::of).toList();
    }

    private static ShownFact of(FactDeclaration fact) {
        FactType.@Nullable Number number = fact.type().asNumber().orElse(null);
        return new ShownFact(
                fact.id(),
                fact.name(),
                type(fact.type()),
                fact.attestation(),
                fact.absence(),
                fact.change(),
                number == null ? null : number.min(),
                number == null ? null : number.max(),
                number == null ? null : number.unit(),
                fact.type().kind() == FactType.Kind.CHOICE ? fact.type().options() : null);
    }

    static Type type(FactType type) {
        return type.match(
                text -> Type.TEXT,
                yesNo -> Type.YES_NO,
                number -> number.decimals() ? Type.NUMBER : Type.WHOLE_NUMBER,
                date -> Type.DATE,
                choice -> Type.CHOICE);
    }
}
