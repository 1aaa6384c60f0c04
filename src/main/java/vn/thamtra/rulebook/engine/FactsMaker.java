package vn.thamtra.rulebook.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.model.ProcedureTables;

/** Makes instances of a procedure's declared type and sets their fields. */
public final class FactsMaker {
    private final MethodHandle constructor;
    private final Map<String, MethodHandle> setters = new HashMap<>();

    public FactsMaker(KieBase base, ProcedureTables tables) {
        FactType type = base.getFactType(DrlNames.packageOf(tables), DrlNames.FACTS);
        try {
            Class<?> facts = type.getFactClass();
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            constructor = lookup.findConstructor(facts, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(DossierFacts.class));
            for (Field field : facts.getDeclaredFields()) {
                String name = field.getName();
                String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
                setters.put(
                        name,
                        lookup.findVirtual(facts, setter, MethodType.methodType(void.class, field.getType()))
                                .asType(MethodType.methodType(void.class, DossierFacts.class, Object.class)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The declared type of " + tables.id() + " is not as it was written", e);
        }
    }

    DossierFacts make() {
        try {
            return (DossierFacts) constructor.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("The facts of a dossier cannot be made", e);
        }
    }

    /** A setter looked up once, to be used for every dossier; null where the type has no such field. */
    @Nullable
    MethodHandle setter(String field) {
        return setters.get(field);
    }

    static void set(MethodHandle setter, DossierFacts facts, Object value) {
        try {
            setter.invokeExact(facts, value);
        } catch (Throwable e) {
            throw new IllegalStateException("A fact of a dossier cannot be set", e);
        }
    }
}
