package org.soderkoping.hub.normalisation;

import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The third stage as beans of the running hub. */
@Configuration(proxyBeanMethods = false)
class NormalisationConfiguration {
    @Bean
    ExchangeSchema exchangeSchema(HubFolders folders) {
        return ExchangeFormat.schema(folders);
    }

    @Bean
    Normalisers normaliser() {
        return new Normalisers();
    }
}
