package org.soderkoping.hub.normalisation.rules.sender;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S01: a message is not from the future, and not older than its feed allows. */
final class CreatedInTime implements SemanticRule {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @Override
    public String id() {
        return "S01";
    }

    @Override
    public void check(Look look) {
        var createdAt = look.envelope().find("createdAt").orElseThrow();
        var created = Instant.parse(String.valueOf(createdAt.text()));
        var today = LocalDate.ofInstant(look.now(), ZoneOffset.UTC);
        if (created.isAfter(look.now().plus(CLOCKS_DIFFER))) {
            look.refuse(createdAt);
        } else if (LocalDate.ofInstant(created, ZoneOffset.UTC)
                .isBefore(today.minus(look.draft().feed().maxAge()))) {
            look.warn(createdAt);
        }
    }
}
