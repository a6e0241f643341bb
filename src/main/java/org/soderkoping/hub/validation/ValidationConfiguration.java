package org.soderkoping.hub.validation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The second stage as a bean of the running hub. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    SchemaGates schemaGate() {
        return new SchemaGates();
    }
}
