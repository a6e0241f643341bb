package org.soderkoping.hub.intake;

import org.apache.camel.CamelContext;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all channels share. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    FeedRoutes feedRoutes(CamelContext camel, Participants participants, HubFolders folders) {
        return new FeedRoutes(camel, participants, folders);
    }

    /** Files come in batches, what arrives in one piece comes as one batch. */
    @Bean
    Reading reading() {
        return (feed, submission, in) -> RecordReader.batches(in, submission, feed);
    }
}
