package org.soderkoping.hub.intake.queue;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.SubmissionLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue channel as beans of the running hub. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    private static final Set<String> SENT = Set.of("JMS_AMQP_ContentType", "JMSCorrelationID");

    @Bean
    QueueIntake queueIntake(InForce inForce, SubmissionLog log, Clock clock) {
        return new QueueIntake(inForce, log, clock);
    }

    /** Camel's way to the broker: no foreign property comes in, only two go out. */
    @Bean
    JmsComponent jms(ConnectionFactory broker) {
        var jms = JmsComponent.jmsComponent(broker);
        jms.setTransacted(true);
        jms.setHeaderFilterStrategy(new OwnHeaders());
        return jms;
    }

    private static final class OwnHeaders implements HeaderFilterStrategy {
        @Override
        public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
            return !SENT.contains(name);
        }

        @Override
        public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
            return true;
        }
    }
}
