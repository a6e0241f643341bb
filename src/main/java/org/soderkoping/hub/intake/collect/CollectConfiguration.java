package org.soderkoping.hub.intake.collect;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collecting as a bean of the running hub. */
@Configuration(proxyBeanMethods = false)
class CollectConfiguration {
    @Bean
    Collector collector(InForce inForce, KeyFolder keys, HubFolders folders, Clock clock) {
        return new Collector(
                inForce,
                feed -> SftpShelf.open(feed.collect().orElseThrow(), own(keys)),
                folders.data().resolve("sftp"),
                clock);
    }

    private static KeyPair own(KeyFolder keys) throws IOException {
        try {
            return OpenSSHKeyPairResourceParser.INSTANCE
                    .loadKeyPairs(null, keys.sshClientKey(), null)
                    .iterator()
                    .next();
        } catch (GeneralSecurityException e) {
            throw new IOException("the hub's own key cannot be read", e);
        }
    }
}
