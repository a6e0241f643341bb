package org.soderkoping.hub.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.console.status.LaneBoard;
import org.soderkoping.hub.console.status.StatusBoard;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.ledger.reading.RecordTrails;
import org.soderkoping.hub.ledger.reading.StoredRecords;
import org.soderkoping.hub.policy.ReleasePolicies;
import org.soderkoping.hub.security.AccessLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The console: its gate, its one page, the endpoint that explains and the gauges of the lanes. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleConfiguration.class);

    /** Behind the SOAP gate, which keeps the two ports apart. */
    @Bean
    FilterRegistrationBean<ConsoleGate> consoleGate(@Value("${hub.host}") String host) {
        var registration = new FilterRegistrationBean<>(new ConsoleGate(host));
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    RouterFunction<ServerResponse> statusPage(StatusBoard board) {
        return RouterFunctions.route()
                .GET("/status", call -> ServerResponse.ok().render("status", Map.of("view", board.draw())))
                .onError(RuntimeException.class, (broken, call) -> {
                    LOG.error("the status page cannot be made", broken);
                    return ServerResponse.status(500).body("the page cannot be made, see the log\n");
                })
                .build();
    }

    @Bean
    RecordAnswers recordAnswers(RecordTrails trails, StoredRecords records, ReleasePolicies policies, Clock clock) {
        return new RecordAnswers(trails, records, policies, clock);
    }

    @Bean
    ExplainEndpoint explainEndpoint(RecordAnswers answers, AccessLog log, InForce inForce) {
        return new ExplainEndpoint(answers, log, inForce);
    }

    @Bean
    @Order(6)
    LaneGauges laneGauges(LaneBoard lanes, InForce inForce) {
        return new LaneGauges(lanes, inForce);
    }

    /** One number for all senders and partners: less would tell a country of its own cases. */
    @Bean
    MeterBinder heldReturns(Overview overview) {
        return meters -> Gauge.builder("hub.returns.held", overview, Overview::countHeld)
                .description("Deliveries of return cases that wait for the interlock")
                .register(meters);
    }
}
