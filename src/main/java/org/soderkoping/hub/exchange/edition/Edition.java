package org.soderkoping.hub.exchange.edition;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One complete state of what may change without a developer: who takes part, how it is read and mapped, what may be
 * released. It never changes; a submission keeps the edition it began with to its end.
 */
public final class Edition {
    /** Of a submission outside a running hub, where there is only one state. */
    public static final Edition NONE = new Edition("none", Map.of());

    private final String name;
    private final Map<Class<?>, Object> parts;

    private Edition(String name, Map<Class<?>, Object> parts) {
        this.name = name;
        this.parts = parts;
    }

    /**
     * An edition of what the stages made of it.
     *
     * @param name short and the same for the same files
     * @param parts one of each class, later asked for by it
     */
    public static Edition of(String name, Collection<?> parts) {
        return new Edition(
                name, parts.stream().collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity())));
    }

    public String name() {
        return name;
    }

    /** What a stage made of this edition. */
    public <T> T part(Class<T> type) {
        Object part = parts.get(type);
        if (part == null) {
            throw new IllegalStateException("edition " + name + " holds no " + type.getSimpleName());
        }
        return type.cast(part);
    }

    @Override
    public String toString() {
        return name;
    }
}
