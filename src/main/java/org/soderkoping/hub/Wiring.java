package org.soderkoping.hub;

import org.soderkoping.hub.delivery.Settlements;
import org.soderkoping.hub.parts.SettlementSink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins what no module may join by itself: the broker's settlements reach delivery. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    SettlementSink settlementSink(Settlements settlements) {
        return settlement -> {
            if (settlement.rejected()) {
                settlements.rejected(settlement.queue(), settlement.deliveryId());
            } else {
                settlements.taken(settlement.queue(), settlement.deliveryId());
            }
        };
    }
}
