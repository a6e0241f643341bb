package org.soderkoping.hub.cli.clients;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** How many later signals of each level the agencies have been told. */
public final class Levels {
    public enum Level {
        AVAILABLE,
        TAKEN,
        PROCESSED,
        WITHHELD
    }

    private final Map<Level, AtomicLong> counts = new EnumMap<>(Level.class);

    public Levels() {
        for (Level level : Level.values()) {
            counts.put(level, new AtomicLong());
        }
    }

    public void count(String signal) {
        for (Level level : Level.values()) {
            if (signal.contains("<level>" + level + "</level>")) {
                counter(level).incrementAndGet();
            }
        }
    }

    public long of(Level level) {
        return counter(level).get();
    }

    /** All signals together. */
    public long all() {
        return counts.values().stream().mapToLong(AtomicLong::get).sum();
    }

    private AtomicLong counter(Level level) {
        return Objects.requireNonNull(counts.get(level));
    }
}
