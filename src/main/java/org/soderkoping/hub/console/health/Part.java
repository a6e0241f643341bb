package org.soderkoping.hub.console.health;

import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A part of the hub by its name, with the eye on it; also its line in the readiness answer. */
public final class Part implements HealthIndicator {
    private final String name;
    private final Supplier<Look> eye;

    Part(String name, Supplier<Look> eye) {
        this.name = name;
        this.eye = eye;
    }

    public String name() {
        return name;
    }

    public Look look() {
        return eye.get();
    }

    @Override
    public Health health() {
        var look = look();
        return (look.sound() ? Health.up() : Health.down())
                .withDetail("state", look.words())
                .build();
    }
}
