package org.soderkoping.hub.policy;

import org.soderkoping.hub.exchange.edition.InForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fourth stage as a bean of the running hub. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {
    @Bean
    ReleasePolicies releasePolicy(InForce inForce) {
        return new ReleasePolicies(inForce);
    }
}
