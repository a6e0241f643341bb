package org.soderkoping.hub.policy;

import java.time.Clock;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fourth stage as beans of the running hub. */
@Configuration
class PolicyConfiguration {
    @Bean
    ReleasePolicy releasePolicy(HubFolders folders, Participants participants, Secrets secrets, Clock clock) {
        return ReleasePolicy.read(folders, participants.partnerCountries(), secrets, clock);
    }
}
