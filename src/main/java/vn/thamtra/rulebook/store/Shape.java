package vn.thamtra.rulebook.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a class of records is taken apart and put together again. */
final class Shape {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final Method[] accessors;

    private Shape(Constructor<?> constructor, Method[] accessors) {
        this.constructor = constructor;
        this.accessors = accessors;
    }

    /** @throws IllegalArgumentException for a class that is no record */
    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::make);
    }

    private static Shape make(Class<?> type) {
        RecordComponent @Nullable [] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + " is no record");
        }
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Method[] accessors =
                    Stream.of(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            return new Shape(type.getDeclaredConstructor(types), accessors);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has a canonical constructor", e);
        }
    }

    int size() {
        return accessors.length;
    }

    @Nullable
    Object[] parts(Record composed) {
        @Nullable Object[] parts = new Object[accessors.length];
        for (int part = 0; part < parts.length; part++) {
            try {
                parts[part] = accessors[part].invoke(composed);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("Cannot be taken apart: " + composed.getClass(), e);
            }
        }
        return parts;
    }

    Object make(@Nullable Object[] parts) throws ReflectiveOperationException {
        return constructor.newInstance(parts);
    }
}
