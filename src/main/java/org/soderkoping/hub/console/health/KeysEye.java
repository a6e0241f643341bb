package org.soderkoping.hub.console.health;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;

/** Looks whether every agency and partner has its certificate in the key folder. */
final class KeysEye {
    private final KeyFolder keys;
    private final InForce inForce;

    KeysEye(KeyFolder keys, InForce inForce) {
        this.keys = keys;
        this.inForce = inForce;
    }

    private static List<Identity> identities(Participants participants) {
        return Stream.concat(
                        participants.agencies().stream().map(a -> new Identity(Identity.Role.AGENCY, a.id().value())),
                        participants.partnerCountries().stream()
                                .map(p -> new Identity(Identity.Role.PARTNER, p.alpha2())))
                .toList();
    }

    Look look() {
        var identities = identities(inForce.part(Participants.class));
        var missing = identities.stream()
                .filter(i -> !Files.exists(keys.folderOf(i).resolve("client.pem")))
                .map(Identity::name)
                .toList();
        return missing.isEmpty()
                ? Look.sound("written for " + identities.size() + " agencies and partners")
                : Look.trouble("missing: " + String.join(", ", missing));
    }
}
