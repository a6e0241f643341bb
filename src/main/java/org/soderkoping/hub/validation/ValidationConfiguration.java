package org.soderkoping.hub.validation;

import org.soderkoping.hub.participants.Participants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the schema gate when the hub starts. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    SchemaGate schemaGate(Participants participants) {
        var gate = new SchemaGate(participants);
        gate.compileAll();
        return gate;
    }
}
