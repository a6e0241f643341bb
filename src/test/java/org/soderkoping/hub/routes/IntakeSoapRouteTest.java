package org.soderkoping.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeSoapRouteTest {
    private static final Map<String, String> FEED =
            Map.of("feed", "EE-PPA/asylum-registration", "slug", "ee-ppa.asylum-registration", "agency", "ee-ppa");
    private static final String CALL = "direct:intake-soap-ee-ppa.asylum-registration";

    @Test
    void eachBatchOfACallGoesThroughThePipeAndTheReceiptGoesBack() throws Exception {
        try (var routes = soap(0)) {
            assertThat(routes.ask(CALL, "call")).isEqualTo("receipt");
            assertThat(routes.told()).isEqualTo("""
                    open call
                    admit
                    admit
                    answer [batch 1, batch 2]""");
        }
    }

    @Test
    void aCallIsNotAnsweredWhenTheHubBreaks() throws Exception {
        try (var routes = soap(Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> routes.ask(CALL, "call")).hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(routes.told()).startsWith("open call\nbroken").doesNotContain("answer");
        }
    }

    private static Routes soap(int broken) throws Exception {
        var routes = new Routes("intake-soap");
        routes.bind("soapIntake", new Stages.Intake(routes));
        Pipes.behind(routes, new Stages.Breaking(routes, broken));
        return routes.start().instantiate("intake-soap", FEED);
    }
}
