package org.soderkoping.hub.console.health;

import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.soderkoping.hub.delivery.Relay;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.FeedRoutes;
import org.soderkoping.hub.intake.collect.CollectState;
import org.soderkoping.hub.intake.collect.Collector;
import org.soderkoping.hub.intake.sftp.SftpServer;
import org.soderkoping.hub.intake.soap.SoapPort;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The parts in the order in which they are shown; each bean's name gives its name in the health answer. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    @Order(1)
    Part databaseHealthIndicator(DataSource database) {
        return new Part("database", new DatabaseEye(database)::look);
    }

    @Bean
    @Order(2)
    Part brokerHealthIndicator(ObjectProvider<EmbeddedBroker> broker, InForce inForce) {
        return new Part("broker", new BrokerEye(broker, inForce)::look);
    }

    @Bean
    @Order(3)
    Part soapHealthIndicator(SoapPort soap) {
        return new Part("soap", () -> listening(soap.open(), soap.port()));
    }

    @Bean
    @Order(4)
    Part sftpHealthIndicator(SftpServer sftp) {
        return new Part("sftp", () -> listening(sftp.isRunning(), sftp.port()));
    }

    @Bean
    @Order(5)
    Part routesHealthIndicator(RoutesEye routes) {
        return new Part("routes", routes::look);
    }

    @Bean
    @Order(6)
    Part relayHealthIndicator(Relay relay) {
        return new Part("relay", () -> {
            if (!relay.isRunning()) {
                return Look.trouble("does not run");
            }
            return relay.complete() ? Look.sound("runs") : Look.trouble("one of its threads has died");
        });
    }

    @Bean
    @Order(7)
    Part keysHealthIndicator(KeyFolder keys, InForce inForce) {
        return new Part("keys", new KeysEye(keys, inForce)::look);
    }

    @Bean
    @Order(8)
    Part collectingHealthIndicator(Collector collector) {
        return new Part("collecting", () -> {
            var states = collector.states();
            String words = states.stream().map(CollectState::toString).collect(Collectors.joining("; "));
            if (states.stream().anyMatch(s -> s.code().isPresent())) {
                return Look.trouble(words);
            }
            return Look.sound(states.isEmpty() ? "no feed is collected from an agency's server" : words);
        });
    }

    @Bean
    RoutesEye routesEye(CamelContext camel, InForce inForce, FeedRoutes feeds) {
        return new RoutesEye(camel, inForce, feeds);
    }

    private static Look listening(boolean open, int port) {
        return open ? Look.sound("listens on port " + port) : Look.trouble("does not listen on port " + port);
    }
}
