package org.soderkoping.hub.console.status;

import java.time.Clock;
import java.util.List;
import org.soderkoping.hub.console.health.Part;
import org.soderkoping.hub.console.health.RoutesEye;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the status page and the gauges look at. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
    @Bean
    LaneBoard laneBoard(
            Overview overview, ObjectProvider<EmbeddedBroker> broker, Participants participants, Clock clock) {
        return new LaneBoard(overview, broker, participants, clock);
    }

    @Bean
    LedgerBoard ledgerBoard(Overview overview, LaneBoard lanes, Participants participants) {
        return new LedgerBoard(overview, lanes, participants);
    }

    @Bean
    StatusBoard.Setting statusSetting(ReleasePolicy policy, Clock clock, @Value("${hub.mode}") String mode) {
        return new StatusBoard.Setting(policy, clock, mode.equals("test"));
    }

    @Bean
    StatusBoard statusBoard(List<Part> parts, RoutesEye routes, LedgerBoard ledger, StatusBoard.Setting setting) {
        return new StatusBoard(parts, routes, ledger, setting);
    }
}
