package org.soderkoping.hub.participants;

import org.soderkoping.hub.security.HubFolders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the participants once, when the hub starts. */
@Configuration(proxyBeanMethods = false)
class ParticipantsConfiguration {

    @Bean
    Participants participants(HubFolders folders) {
        return Participants.read(folders);
    }
}
