package org.soderkoping.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.apache.camel.Header;
import org.junit.jupiter.api.Test;

class ReceiptsRouteTest {
    @Test
    void aPartnersReceiptsAreCollectedAgainAndAgainUnderItsName() throws Exception {
        try (var routes = new Routes("delivery")) {
            routes.bind("receiptIntake", new Collecting(routes))
                    .start()
                    .instantiate("receipts", Map.of("partner", "LV"));
            await().until(() -> routes.told().lines().count() >= 2);
            assertThat(routes.told().lines().distinct()).containsExactly("collect LV");
        }
    }

    /** Tells whose receipts it was asked to collect. */
    public static final class Collecting {
        private final Routes routes;

        Collecting(Routes routes) {
            this.routes = routes;
        }

        public void collect(@Header("partner") String partner) {
            routes.tell("collect " + partner);
        }
    }
}
