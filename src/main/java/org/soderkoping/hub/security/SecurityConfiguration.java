package org.soderkoping.hub.security;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Folders, keys and the clock of the running hub. */
@Configuration
class SecurityConfiguration {
    @Bean
    HubFolders hubFolders(@Value("${hub.home}") Path home, @Value("${hub.data}") Path data) {
        return new HubFolders(home, data);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KeyFolder keyFolder(HubFolders folders, @Value("${hub.host}") String host, Clock clock) {
        return KeyFolder.open(folders.keys(), host, clock);
    }
}
