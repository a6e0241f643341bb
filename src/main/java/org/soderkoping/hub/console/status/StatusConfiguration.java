package org.soderkoping.hub.console.status;

import java.time.Clock;
import java.util.List;
import org.soderkoping.hub.console.health.Part;
import org.soderkoping.hub.console.health.RoutesEye;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the status page and the gauges look at. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
    @Bean
    LaneBoard laneBoard(Overview overview, ObjectProvider<EmbeddedBroker> broker, InForce inForce, Clock clock) {
        return new LaneBoard(overview, broker, inForce, clock);
    }

    @Bean
    LedgerBoard ledgerBoard(Overview overview, LaneBoard lanes, InForce inForce) {
        return new LedgerBoard(overview, lanes, inForce);
    }

    @Bean
    StatusBoard.Setting statusSetting(InForce inForce, Clock clock, @Value("${hub.mode}") String mode) {
        return new StatusBoard.Setting(inForce, clock, mode.equals("test"));
    }

    @Bean
    StatusBoard statusBoard(List<Part> parts, RoutesEye routes, LedgerBoard ledger, StatusBoard.Setting setting) {
        return new StatusBoard(parts, routes, ledger, setting);
    }
}
