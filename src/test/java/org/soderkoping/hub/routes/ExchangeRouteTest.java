package org.soderkoping.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;

class ExchangeRouteTest {
    @Test
    void aBatchPassesEachStageOnceAndEachGetsWhatTheOneBeforeReturned() throws Exception {
        try (var routes = pipe()) {
            assertThat(routes.start().ask("direct:exchange", "received")).isEqualTo("announced");
            assertThat(routes.told()).isEqualTo("""
                    admit received
                    normalise valid
                    decide normal
                    record decided
                    announce recorded""");
        }
    }

    @Test
    void aStageThatBreaksOnceIsTriedAgainAndTheStagesBeforeAreNotRepeated() throws Exception {
        try (var routes = pipe()) {
            routes.bind("ledger", new Stages.Breaking(routes, 1)).start().ask("direct:exchange", "received");
            assertThat(routes.told()).isEqualTo("""
                    admit received
                    normalise valid
                    decide normal
                    broken
                    record
                    announce decided""");
        }
    }

    @Test
    void aBrokenHubTriesThreeTimesMoreAndThenSaysSoWithoutTheBody() throws Exception {
        try (var routes = pipe()) {
            routes.bind("ledger", new Stages.Breaking(routes, Integer.MAX_VALUE))
                    .start();
            assertThatThrownBy(() -> routes.ask("direct:exchange", "canary body"))
                    .isInstanceOf(CamelExecutionException.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(routes.told()).endsWith("decide normal\nbroken\nbroken\nbroken\nbroken");
            assertThat(routes.logged()).contains("IllegalStateException").doesNotContain("canary");
        }
    }

    private static Routes pipe() throws Exception {
        var routes = new Routes("exchange");
        for (String bean : new String[] {"schemaGate", "normaliser", "releasePolicy", "ledger", "relay"}) {
            routes.bind(bean, new Stages.Pipe(routes));
        }
        return routes;
    }
}
