package org.soderkoping.hub.policy;

import java.time.Clock;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fourth stage as beans of the running hub. */
@Configuration
class PolicyConfiguration {
    @Bean
    Agreements agreements(HubFolders folders) {
        return Agreements.read(folders);
    }

    @Bean
    ReleasePolicy releasePolicy(Participants participants, Agreements agreements, Secrets secrets, Clock clock) {
        return new ReleasePolicy(participants.partnerCountries(), () -> agreements, secrets, clock);
    }
}
