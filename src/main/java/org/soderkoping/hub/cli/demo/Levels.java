package org.soderkoping.hub.cli.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How many later signals of each level the agencies have been told. */
final class Levels {
    enum Level {
        AVAILABLE,
        TAKEN,
        PROCESSED,
        WITHHELD
    }

    private final Map<Level, AtomicLong> counts = new EnumMap<>(Level.class);

    Levels() {
        for (Level level : Level.values()) {
            counts.put(level, new AtomicLong());
        }
    }

    void count(String signal) {
        for (Level level : Level.values()) {
            if (signal.contains("<level>" + level + "</level>")) {
                counts.get(level).incrementAndGet();
            }
        }
    }

    long of(Level level) {
        return counts.get(level).get();
    }
}
